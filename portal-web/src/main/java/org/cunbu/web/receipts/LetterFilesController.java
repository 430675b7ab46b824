package org.cunbu.web.receipts;

import java.util.UUID;
import org.cunbu.portal.foundation.attachments.AttachmentId;
import org.cunbu.portal.foundation.attachments.GivenOut;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.petition.casework.Attaching;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.web.attachments.Keys;
import org.cunbu.web.attachments.SentForm;
import org.cunbu.web.attachments.Told;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a petitioner attaches: whole by a form, in pieces by the script that stands in for it. */
@Controller
@RequestMapping("/receipts/{number}")
class LetterFilesController {

    private final Petitioners petitioners;
    private final Attaching attaching;
    private final Following following;

    LetterFilesController(Petitioners petitioners, Attaching attaching, Following following) {
        this.petitioners = petitioners;
        this.attaching = attaching;
        this.following = following;
    }

    @PostMapping("/attachments")
    Mono<Rendering> send(@PathVariable String number, ServerWebExchange exchange, Visitor from) {
        return following.act(
                number,
                WordForm.EMPTY,
                "attached",
                exchange.getRequest(),
                by -> SentForm.in(exchange).flatMap(form -> brought(by, form, from)));
    }

    private Mono<Void> brought(Petitioner by, SentForm form, Visitor from) {
        return form.files()
                .index()
                .concatMap(each -> attaching.bring(
                        by,
                        Keys.of(form.key(), each.getT1()),
                        each.getT2().name(),
                        each.getT2().bytes(),
                        from))
                .then();
    }

    @PostMapping("/attachments/{id}/removal")
    Mono<Rendering> remove(@PathVariable String number, @PathVariable AttachmentId id, ServerHttpRequest request) {
        return following.act(number, WordForm.EMPTY, "detached", request, by -> attaching.remove(by, id));
    }

    @GetMapping("/attachments/{id}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String number, @PathVariable AttachmentId id, ServerHttpRequest request) {
        return holder(number, request).flatMap(by -> attaching.content(by, id)).map(GivenOut::of);
    }

    @GetMapping("/attachments/{id}/thumbnail")
    Mono<ResponseEntity<byte[]>> thumbnail(
            @PathVariable String number, @PathVariable AttachmentId id, ServerHttpRequest request) {
        return holder(number, request)
                .flatMap(by -> attaching.thumbnail(by, id))
                .map(GivenOut::of);
    }

    @PostMapping(path = "/uploads", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<ResponseEntity<Told>> announce(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestBody Told.Coming file,
            ServerHttpRequest request,
            Visitor from) {
        return Told.upload(holder(number, request)
                .flatMap(by -> attaching.announce(by, new IdempotencyKey(key), file.announced(), from)));
    }

    @GetMapping("/uploads/{upload}")
    @ResponseBody
    Mono<ResponseEntity<Told>> upload(
            @PathVariable String number, @PathVariable AttachmentId upload, ServerHttpRequest request) {
        return Told.upload(holder(number, request).flatMap(by -> attaching.upload(by, upload)));
    }

    @PatchMapping(path = "/uploads/{upload}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseBody
    Mono<ResponseEntity<Told>> take(
            @PathVariable String number,
            @PathVariable AttachmentId upload,
            @RequestHeader("Upload-Offset") int offset,
            @RequestBody byte[] piece,
            ServerHttpRequest request) {
        return Told.upload(holder(number, request).flatMap(by -> attaching.take(by, upload, offset, piece)));
    }

    @PostMapping("/uploads/{upload}/completion")
    @ResponseBody
    Mono<ResponseEntity<Told>> finish(
            @PathVariable String number, @PathVariable AttachmentId upload, ServerHttpRequest request) {
        return Told.attached(holder(number, request).flatMap(by -> attaching.finish(by, upload)));
    }

    private Mono<Petitioner> holder(String number, ServerHttpRequest request) {
        return petitioners.of(number, request).map(Petitioners.Holder::petitioner);
    }
}
