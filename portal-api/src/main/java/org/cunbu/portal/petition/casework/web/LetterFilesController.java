package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cunbu.portal.foundation.attachments.AttachmentId;
import org.cunbu.portal.foundation.attachments.GivenOut;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.petition.casework.Attaching;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What petitioners attach: announced, sent in pieces from wherever the line broke, finished. */
@RestController
@RequestMapping("/api/letters/{number}")
@Tag(name = "letters", description = "信件：写信，凭编号和查询码跟踪")
class LetterFilesController {

    private static final String SECRET = "Receipt-Secret";

    private final Intake intake;
    private final Attaching attaching;

    LetterFilesController(Intake intake, Attaching attaching) {
        this.intake = intake;
        this.attaching = attaching;
    }

    @PostMapping("/uploads")
    @Operation(summary = "要传一个附件：照片、PDF 或录音", description = "同一个 Idempotency-Key 是同一次上传，断了可以接着传。")
    Mono<ResponseEntity<UploadView>> announce(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody UploadView.Request file,
            Visitor from) {
        return holder(number, secret, from)
                .flatMap(by -> attaching.announce(by, key, file.announced(), from))
                .map(upload -> UploadView.of(HttpStatus.CREATED, upload));
    }

    @GetMapping("/uploads/{upload}")
    @Operation(summary = "传到哪里了；HEAD 也可以，看 Upload-Offset")
    Mono<ResponseEntity<UploadView>> upload(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            @PathVariable AttachmentId upload,
            Visitor from) {
        return holder(number, secret, from)
                .flatMap(by -> attaching.upload(by, upload))
                .map(far -> UploadView.of(HttpStatus.OK, far));
    }

    @PatchMapping(path = "/uploads/{upload}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "传下一段；已经收到的一段再传一次不变")
    Mono<ResponseEntity<UploadView>> take(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            @PathVariable AttachmentId upload,
            @Parameter(description = "这一段从第几个字节开始") @RequestHeader("Upload-Offset") int offset,
            @RequestBody byte[] piece,
            Visitor from) {
        return holder(number, secret, from)
                .flatMap(by -> attaching.take(by, upload, offset, piece))
                .map(far -> UploadView.of(HttpStatus.OK, far));
    }

    @PostMapping("/uploads/{upload}/completion")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "传完了：检查、去掉隐藏信息、收下")
    Mono<AttachmentView> finish(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            @PathVariable AttachmentId upload,
            Visitor from) {
        return holder(number, secret, from)
                .flatMap(by -> attaching.finish(by, upload))
                .map(AttachmentView::of);
    }

    @GetMapping("/attachments")
    @Operation(summary = "我能看到的附件")
    Flux<AttachmentView> all(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return holder(number, secret, from).flatMapMany(attaching::of).map(AttachmentView::of);
    }

    @GetMapping("/attachments/{id}")
    @Operation(summary = "附件本身")
    Mono<ResponseEntity<byte[]>> content(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            @PathVariable AttachmentId id,
            Visitor from) {
        return holder(number, secret, from)
                .flatMap(by -> attaching.content(by, id))
                .map(GivenOut::of);
    }

    @GetMapping("/attachments/{id}/thumbnail")
    @Operation(summary = "照片的小图")
    Mono<ResponseEntity<byte[]>> thumbnail(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            @PathVariable AttachmentId id,
            Visitor from) {
        return holder(number, secret, from)
                .flatMap(by -> attaching.thumbnail(by, id))
                .map(GivenOut::of);
    }

    @DeleteMapping("/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删掉自己传的附件")
    Mono<Void> remove(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            @PathVariable AttachmentId id,
            Visitor from) {
        return holder(number, secret, from).flatMap(by -> attaching.remove(by, id));
    }

    private Mono<Petitioner> holder(ReceiptNumber number, ReceiptSecret secret, Visitor from) {
        return intake.open(number, secret, from);
    }
}
