package org.cunbu.portal.petition.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.cunbu.portal.petition.retention.OwnData;
import org.cunbu.portal.petition.retention.OwnRecord;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A petitioner's own data, with number and secret. */
@RestController
@RequestMapping("/api/letters/{number}/own-record")
@Tag(name = "letters")
class OwnRecordController {

    private static final String SECRET = "Receipt-Secret";

    private final Intake intake;
    private final OwnRecord own;

    OwnRecordController(Intake intake, OwnRecord own) {
        this.intake = intake;
        this.own = own;
    }

    @GetMapping
    @Operation(summary = "我在这里的全部资料，谁看过我是谁")
    Mono<ResponseEntity<OwnData>> all(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return intake.open(number, secret, from)
                .flatMap(own::of)
                .map(data -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .header("Content-Disposition", "attachment; filename=\"cunbu-" + number.value() + ".json\"")
                        .body(data));
    }

    @DeleteMapping("/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删掉我的联系方式；以后没法通知，凭编号和查询码照样能查")
    Mono<Void> eraseContact(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return intake.open(number, secret, from).flatMap(own::eraseContact);
    }

    @DeleteMapping("/words")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "办完以后删掉原文；遮盖过的文字作为办理记录留着")
    Mono<Void> eraseWords(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return intake.open(number, secret, from).flatMap(own::eraseWords);
    }
}
