package org.cunbu.web.desk.units;

import java.util.List;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.ImportResult;
import org.cunbu.portal.people.organization.UnitKind;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** /desk/units/imports: a table of units, tried or brought in; one wrong line and none is. */
@Controller
class UnitImportsPageController {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final Administration administration;
    private final UnitPages pages;

    UnitImportsPageController(Administration administration, UnitPages pages) {
        this.administration = administration;
        this.pages = pages;
    }

    @PostMapping("/desk/units/imports")
    Mono<Rendering> create(ServerWebExchange exchange, Official by) {
        return exchange.getMultipartData()
                .flatMap(parts -> bring(parts, by))
                .map(result -> shown(result, result.good() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, by))
                .onErrorResume(Invalid.class, why -> Mono.just(refused(why, by)))
                .onErrorResume(Conflict.class, why -> Mono.just(refused(why, by)));
    }

    private Mono<UnitsPage.Result> bring(MultiValueMap<String, Part> parts, Official by) {
        boolean trial = !(parts.getFirst("mode") instanceof FormFieldPart mode
                && mode.value().equals("import"));
        if (!(parts.getFirst("file") instanceof FilePart file)
                || file.filename().isEmpty()) {
            return Mono.error(Invalid.field("file", "missing", "请选一个文件。"));
        }
        return bytes(file)
                .flatMap(table -> administration.importUnits(table, file.filename(), trial, by))
                .map(result -> said(result, trial));
    }

    private static Mono<byte[]> bytes(FilePart file) {
        return DataBufferUtils.join(file.content(), LARGEST)
                .map(UnitImportsPageController::bytes)
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

    private static UnitsPage.Result said(ImportResult result, boolean trial) {
        return new UnitsPage.Result(
                trial,
                result.added(),
                result.changed(),
                result.unchanged(),
                result.problems().stream()
                        .map(problem -> new UnitsPage.Wrong(problem.line(), problem.column(), problem.message()))
                        .toList(),
                null);
    }

    private Rendering refused(Refusal why, Official by) {
        var result = new UnitsPage.Result(true, 0, 0, 0, List.of(), why.detail());
        return shown(result, HttpStatusCode.valueOf(why.status()), by);
    }

    private Rendering shown(UnitsPage.Result result, HttpStatusCode status, Official by) {
        return Rendering.view("desk/units")
                .modelAttribute("page", pages.of(UnitKind.DEPARTMENT, result, null, by))
                .status(status)
                .build();
    }
}
