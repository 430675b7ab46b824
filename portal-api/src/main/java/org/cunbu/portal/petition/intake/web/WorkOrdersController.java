package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.intake.RawEntry;
import org.cunbu.portal.petition.intake.WorkOrder;
import org.cunbu.portal.petition.intake.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Work orders of other systems. */
@RestController
@RequestMapping("/api/work-orders")
@Tag(name = "entered-letters")
class WorkOrdersController {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final WorkOrders orders;

    WorkOrdersController(WorkOrders orders) {
        this.orders = orders;
    }

    @PostMapping("/readings")
    @Operation(summary = "读一张粘贴的工单；不登记")
    Mono<OrderView> read(@RequestBody ReadingRequest wish, Official by) {
        return Mono.fromSupplier(() -> orders.read(Objects.requireNonNullElse(wish.text(), ""), by))
                .map(OrderView::of);
    }

    @PostMapping(path = "/tables", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "登记一张表格的工单，一行一张；有一行不对就一封也不登记")
    Mono<TableView> table(
            @RequestPart("file") FilePart file, @RequestParam(defaultValue = "true") boolean trial, Official by) {
        return DataBufferUtils.join(file.content(), LARGEST)
                .map(WorkOrdersController::bytes)
                .switchIfEmpty(Mono.error(() -> Invalid.field("file", "missing", "这个文件是空的。")))
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooLarge -> Invalid.field("file", "too-large", "文件太大，最多 10 MB。"))
                .flatMap(table -> orders.table(table, file.filename(), trial, by))
                .map(letters -> new TableView(letters, !trial));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    record ReadingRequest(
            @Schema(description = "整张工单", example = "工单编号：GD01\n诉求内容：路灯不亮") @Nullable
            String text) {}

    /** @param brought whether they were taken in, not only looked at */
    record TableView(int letters, boolean brought) {}

    /** What was read. */
    record OrderView(
            @Nullable String system,
            @Nullable String number,
            @Nullable String issued,
            @Nullable String happened,
            boolean repeat,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String text,
            @Nullable String region,
            @Nullable String place,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String people,
            List<String> unread) {

        static OrderView of(WorkOrder order) {
            RawEntry entry = order.entry();
            var letter = entry.letter();
            var kind = letter.kind();
            return new OrderView(
                    entry.refSystem(),
                    entry.refNumber(),
                    entry.refIssued(),
                    entry.happened(),
                    entry.repeat(),
                    kind == null ? null : kind.name(),
                    letter.title(),
                    letter.text(),
                    letter.region(),
                    letter.place(),
                    letter.name(),
                    letter.phone(),
                    letter.email(),
                    entry.people(),
                    order.unread());
        }
    }
}
