package org.cunbu.web.desk.entries;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.intake.EntryDesk;
import org.cunbu.portal.petition.intake.WorkOrder;
import org.cunbu.portal.petition.intake.WorkOrders;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Work orders of other systems: one pasted and looked at before it is sent, or a table of them, all or nothing. */
@Controller
class WorkOrdersController {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final WorkOrders orders;
    private final EntryDesk desk;
    private final EntryPages pages;
    private final DeskFrames frames;

    WorkOrdersController(WorkOrders orders, EntryDesk desk, EntryPages pages, DeskFrames frames) {
        this.orders = orders;
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/desk/entries/work-order")
    Mono<Rendering> paste(Official by) {
        return Mono.fromSupplier(() -> ask("", List.of(), by));
    }

    @PostMapping("/desk/entries/work-order")
    Mono<Rendering> read(ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .map(sent -> sent.text("order"))
                .flatMap(order -> Mono.fromSupplier(() -> orders.read(order, by))
                        .map(read -> shown(read, by))
                        .onErrorResume(Invalid.class, why -> Mono.just(ask(order, why.fields(), by))));
    }

    /** A table, tried or brought in; one wrong line and none is. */
    @PostMapping("/desk/entries/tables")
    Mono<Rendering> table(ServerWebExchange exchange, Official by) {
        return exchange.getMultipartData()
                .flatMap(parts -> bring(parts, by))
                .onErrorResume(Invalid.class, why -> Mono.just(refused(why)))
                .onErrorResume(Conflict.class, why -> Mono.just(failed(why.detail())))
                .flatMap(result -> pages.mine(result, by)
                        .map(page -> Rendering.view("desk/entries")
                                .modelAttribute("page", page)
                                .status(result.isGood() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                                .build()));
    }

    private Rendering shown(WorkOrder read, Official by) {
        var form = EntryForm.of(read.entry(), UUID.randomUUID().toString());
        return Rendering.view("desk/entry")
                .modelAttribute("page", pages.form(form, read.unread(), true, by))
                .modelAttribute("errors", List.of())
                .build();
    }

    private Rendering ask(String order, List<FieldError> errors, Official by) {
        if (!desk.mayEnter(by)) throw new Forbidden("代群众录入由分办员、承办人、村干部来做。");
        return Rendering.view("desk/work-order")
                .modelAttribute("page", new WorkOrderPage(frames.of(by, "entries"), order))
                .modelAttribute("errors", errors)
                .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .build();
    }

    private Mono<EntriesPage.TableResult> bring(MultiValueMap<String, Part> parts, Official by) {
        boolean trial = !(parts.getFirst("mode") instanceof FormFieldPart mode
                && mode.value().equals("import"));
        if (!(parts.getFirst("file") instanceof FilePart file)
                || file.filename().isEmpty()) {
            return Mono.error(Invalid.field("file", "missing", "请选一个文件。"));
        }
        return bytes(file)
                .flatMap(table -> orders.table(table, file.filename(), trial, by))
                .map(letters -> new EntriesPage.TableResult(!trial, letters, List.of(), null));
    }

    private static Mono<byte[]> bytes(FilePart file) {
        return DataBufferUtils.join(file.content(), LARGEST)
                .map(WorkOrdersController::bytes)
                .switchIfEmpty(Mono.error(() -> Invalid.field("file", "missing", "这个文件是空的。")))
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooLarge -> Invalid.field("file", "too-large", "文件太大，最多 10 MB。"));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** What is wrong with the file as a whole stands alone; what is wrong with lines, line by line. */
    private static EntriesPage.TableResult refused(Invalid why) {
        boolean lines = why.fields().stream().allMatch(field -> field.code().startsWith("line-"));
        if (!lines) return failed(why.detail());
        return new EntriesPage.TableResult(
                false,
                0,
                why.fields().stream()
                        .map(field -> new EntriesPage.Wrong(field.message()))
                        .toList(),
                null);
    }

    private static EntriesPage.TableResult failed(@Nullable String problem) {
        return new EntriesPage.TableResult(false, 0, List.of(), problem);
    }
}
