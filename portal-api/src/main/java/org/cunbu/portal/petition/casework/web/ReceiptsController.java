package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.LostReceipts;
import org.cunbu.portal.petition.intake.Identified;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lost receipts. */
@RestController
@RequestMapping("/api/receipts/{number}/replacements")
@Tag(name = "cases")
class ReceiptsController {

    private final LostReceipts receipts;

    ReceiptsController(LostReceipts receipts) {
        this.receipts = receipts;
    }

    @PostMapping
    @Operation(summary = "补办回执：原来的查询码作废；新的只能查进度，本人的发到本人邮箱")
    Mono<ResponseEntity<ReplacedView>> replace(
            @PathVariable ReceiptNumber number, @RequestBody ReplacementRequest wish, Official by) {
        return receipts.replace(number, wish.how(), Objects.requireNonNullElse(wish.why(), ""), by)
                .map(fresh -> ResponseEntity.status(HttpStatus.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new ReplacedView(
                                fresh.number().value(), fresh.secret().shown(), fresh.mailed())));
    }

    /** How the petitioner was identified, and why. */
    record ReplacementRequest(
            @Schema(example = "ID_CARD") @Nullable Identified how,

            @Schema(description = "1 到 200 字", example = "手机丢了，当面核对过身份证") @Nullable
            String why) {}

    /** The new secret only tracks. */
    record ReplacedView(String number, String secret, boolean mailed) {}
}
