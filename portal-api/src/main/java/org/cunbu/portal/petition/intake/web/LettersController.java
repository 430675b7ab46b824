package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.RawLetter;
import org.cunbu.portal.petition.intake.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Letters handed in by programs; the pages use the same door. */
@RestController
@RequestMapping("/api/letters")
@Tag(name = "letters", description = "信件：写信，凭编号和查询码跟踪")
class LettersController {

    private final Intake intake;
    private final Regions regions;
    private final Organization organization;

    LettersController(Intake intake, Regions regions, Organization organization) {
        this.intake = intake;
        this.regions = regions;
        this.organization = organization;
    }

    @PostMapping
    @Operation(
            summary = "写信",
            description =
                    "Sent again with the same Idempotency-Key and the same body, a letter is one letter with one receipt.")
    @ApiResponse(responseCode = "201", description = "收到了，这是回执", useReturnTypeSchema = true)
    Mono<ResponseEntity<ReceiptView>> send(
            @Parameter(description = "UUID，由发信方生成", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
                    @RequestHeader("Idempotency-Key")
                    IdempotencyKey key,
            @RequestBody LetterRequest letter,
            Visitor from) {
        return intake.submit(checked(letter.typed(), key), from)
                .map(receipt -> ReceiptView.of(receipt, organization.petitionOffice()))
                .map(view -> ResponseEntity.created(URI.create("/api/letters/" + view.number()))
                        .header("Cache-Control", "no-store")
                        .body(view));
    }

    private Submission checked(RawLetter letter, IdempotencyKey key) {
        var channel = letter.channel();
        if (channel != null && !channel.isCitizens()) {
            throw Invalid.field("channel", "not-open", "这个渠道由工作人员录入，请选民声邮箱、网民留言或网上村部。");
        }
        return letter.checked(key, regions);
    }
}
