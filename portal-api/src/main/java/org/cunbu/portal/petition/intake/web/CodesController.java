package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.ReceiptCode;
import org.cunbu.portal.petition.intake.ReceiptCodes;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A code to the petitioner's own address, for whoever has the number and not the secret. */
@RestController
@RequestMapping("/api/letters/{number}")
@Tag(name = "letters")
class CodesController {

    private final ReceiptCodes codes;
    private final Intake intake;

    CodesController(ReceiptCodes codes, Intake intake) {
        this.codes = codes;
        this.intake = intake;
    }

    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "把验证码发到这封信留的邮箱；有没有这封信、留没留邮箱，回答都一样")
    Mono<Void> ask(@PathVariable ReceiptNumber number, Visitor from) {
        return codes.ask(number, from);
    }

    @PostMapping("/code-openings")
    @Operation(summary = "用验证码打开，得到一天有效的查询码")
    Mono<ResponseEntity<OpenedView>> open(
            @PathVariable ReceiptNumber number, @RequestBody CodeRequest wish, Visitor from) {
        return read(wish)
                .map(code -> codes.open(number, code, from))
                .orElseGet(() -> intake.missed(Optional.of(number), from).then(Mono.error(() -> new NotFound("这封信"))))
                .map(secret -> ResponseEntity.status(HttpStatus.CREATED)
                        .header("Cache-Control", "no-store")
                        .body(new OpenedView(secret.shown())));
    }

    private static Optional<ReceiptCode> read(CodeRequest wish) {
        try {
            return Optional.of(new ReceiptCode(Objects.requireNonNullElse(wish.code(), "")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    record CodeRequest(
            @Schema(description = "邮件里的 8 位数字", example = "12345678") @Nullable
            String code) {}

    /** The secret that it opened, for a day. */
    record OpenedView(String secret) {}
}
