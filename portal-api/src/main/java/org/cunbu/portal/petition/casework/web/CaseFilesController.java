package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cunbu.portal.foundation.attachments.AttachmentId;
import org.cunbu.portal.foundation.attachments.GivenOut;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Attaching;
import org.cunbu.portal.petition.intake.PetitionId;
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

/** What is attached to a case: seen by whoever may read its words, added to notes and drafts by whoever writes them. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "cases", description = "办信：工作人员")
class CaseFilesController {

    private final Attaching attaching;

    CaseFilesController(Attaching attaching) {
        this.attaching = attaching;
    }

    @PostMapping("/uploads")
    @Operation(summary = "要传一个附件，放在记录里或者随答复给来信人", description = "同一个 Idempotency-Key 是同一次上传，断了可以接着传。")
    Mono<ResponseEntity<UploadView>> announce(
            @PathVariable PetitionId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody UploadView.Request file,
            Official by) {
        return attaching
                .announce(id, file.into(), key, file.announced(), by)
                .map(upload -> UploadView.of(HttpStatus.CREATED, upload));
    }

    @GetMapping("/uploads/{upload}")
    @Operation(summary = "传到哪里了；HEAD 也可以，看 Upload-Offset")
    Mono<ResponseEntity<UploadView>> upload(
            @PathVariable PetitionId id, @PathVariable AttachmentId upload, Official by) {
        return attaching.upload(id, upload, by).map(far -> UploadView.of(HttpStatus.OK, far));
    }

    @PatchMapping(path = "/uploads/{upload}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "传下一段；已经收到的一段再传一次不变")
    Mono<ResponseEntity<UploadView>> take(
            @PathVariable PetitionId id,
            @PathVariable AttachmentId upload,
            @Parameter(description = "这一段从第几个字节开始") @RequestHeader("Upload-Offset") int offset,
            @RequestBody byte[] piece,
            Official by) {
        return attaching.take(id, upload, offset, piece, by).map(far -> UploadView.of(HttpStatus.OK, far));
    }

    @PostMapping("/uploads/{upload}/completion")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "传完了：检查、去掉隐藏信息、收下")
    Mono<AttachmentView> finish(@PathVariable PetitionId id, @PathVariable AttachmentId upload, Official by) {
        return attaching.finish(id, upload, by).map(AttachmentView::of);
    }

    @GetMapping("/attachments")
    @Operation(summary = "这封信的附件；能看信的人才看得到")
    Flux<AttachmentView> all(@PathVariable PetitionId id, Official by) {
        return attaching.of(id, by).map(AttachmentView::of);
    }

    @GetMapping("/attachments/{attachment}")
    @Operation(summary = "附件本身")
    Mono<ResponseEntity<byte[]>> content(
            @PathVariable PetitionId id, @PathVariable AttachmentId attachment, Official by) {
        return attaching.content(id, attachment, by).map(GivenOut::of);
    }

    @GetMapping("/attachments/{attachment}/thumbnail")
    @Operation(summary = "照片的小图")
    Mono<ResponseEntity<byte[]>> thumbnail(
            @PathVariable PetitionId id, @PathVariable AttachmentId attachment, Official by) {
        return attaching.thumbnail(id, attachment, by).map(GivenOut::of);
    }

    @DeleteMapping("/attachments/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删掉自己传的附件；审核通过以后不能动")
    Mono<Void> remove(@PathVariable PetitionId id, @PathVariable AttachmentId attachment, Official by) {
        return attaching.remove(id, attachment, by);
    }
}
