package org.cunbu.web.desk.cases;

import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.foundation.attachments.AttachmentId;
import org.cunbu.portal.foundation.attachments.GivenOut;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.AttachedTo;
import org.cunbu.portal.petition.casework.Attaching;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.attachments.Keys;
import org.cunbu.web.attachments.SentForm;
import org.cunbu.web.attachments.Told;
import org.cunbu.web.desk.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** A case's files: given out to whoever may read it, attached to its notes and its answer. */
@Controller
@RequestMapping("/desk/cases/{id}")
class CaseFilesPageController {

    private final Attaching attaching;
    private final Casework casework;
    private final CasePages pages;

    CaseFilesPageController(Attaching attaching, Casework casework, CasePages pages) {
        this.attaching = attaching;
        this.casework = casework;
        this.pages = pages;
    }

    @PostMapping("/attachments")
    Mono<Rendering> send(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return shown(id, "attach", by, SentForm.in(exchange).flatMap(form -> brought(id, form, by)));
    }

    private Mono<Void> brought(PetitionId id, SentForm form, Official by) {
        return form.files()
                .index()
                .concatMap(each -> attaching.bring(
                        id,
                        part(form.text("part")),
                        Keys.of(form.key(), each.getT1()),
                        each.getT2().name(),
                        each.getT2().bytes(),
                        by))
                .then();
    }

    @PostMapping("/attachments/{file}/removal")
    Mono<Rendering> remove(@PathVariable PetitionId id, @PathVariable AttachmentId file, Official by) {
        return shown(id, "detach", by, attaching.remove(id, file, by));
    }

    @GetMapping("/attachments/{file}")
    Mono<ResponseEntity<byte[]>> file(@PathVariable PetitionId id, @PathVariable AttachmentId file, Official by) {
        return attaching.content(id, file, by).map(GivenOut::of);
    }

    @GetMapping("/attachments/{file}/thumbnail")
    Mono<ResponseEntity<byte[]>> thumbnail(@PathVariable PetitionId id, @PathVariable AttachmentId file, Official by) {
        return attaching.thumbnail(id, file, by).map(GivenOut::of);
    }

    @PostMapping(path = "/uploads", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<ResponseEntity<Told>> announce(
            @PathVariable PetitionId id,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestBody Told.Coming file,
            Official by) {
        return Told.upload(Mono.defer(
                () -> attaching.announce(id, part(file.part()), new IdempotencyKey(key), file.announced(), by)));
    }

    @GetMapping("/uploads/{upload}")
    @ResponseBody
    Mono<ResponseEntity<Told>> upload(@PathVariable PetitionId id, @PathVariable AttachmentId upload, Official by) {
        return Told.upload(attaching.upload(id, upload, by));
    }

    @PatchMapping(path = "/uploads/{upload}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseBody
    Mono<ResponseEntity<Told>> take(
            @PathVariable PetitionId id,
            @PathVariable AttachmentId upload,
            @RequestHeader("Upload-Offset") int offset,
            @RequestBody byte[] piece,
            Official by) {
        return Told.upload(attaching.take(id, upload, offset, piece, by));
    }

    @PostMapping("/uploads/{upload}/completion")
    @ResponseBody
    Mono<ResponseEntity<Told>> finish(@PathVariable PetitionId id, @PathVariable AttachmentId upload, Official by) {
        return Told.attached(attaching.finish(id, upload, by));
    }

    private static AttachedTo part(@Nullable String word) {
        return "ANSWER".equals(word) ? AttachedTo.ANSWER : AttachedTo.NOTE;
    }

    private Mono<Rendering> shown(PetitionId id, String done, Official by, Mono<Void> act) {
        return act.then(Mono.fromSupplier(() -> Rendering.redirectTo("/desk/cases/" + id + "?done=" + done)
                        .status(HttpStatus.SEE_OTHER)
                        .build()))
                .onErrorResume(
                        Refusal.class,
                        why -> why.status() == HttpStatus.NOT_FOUND.value() ? Mono.error(why) : again(id, why, by));
    }

    private Mono<Rendering> again(PetitionId id, Refusal why, Official by) {
        var attempt = Attempt.refused("attach", Map.of("file", ""), why);
        return casework.open(id, by)
                .map(view -> pages.of(view, attempt, null, null, by))
                .map(page -> Rendering.view("desk/case")
                        .modelAttribute("page", page)
                        .status(HttpStatusCode.valueOf(why.status()))
                        .build());
    }
}
