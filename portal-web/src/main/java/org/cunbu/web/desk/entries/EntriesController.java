package org.cunbu.web.desk.entries;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.intake.EnteredReceipt;
import org.cunbu.portal.petition.intake.EntryDesk;
import org.cunbu.portal.petition.intake.KeyOfAnother;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.cunbu.web.desk.DeskFrames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** /desk/entries: what I typed in for others, and another. */
@Controller
class EntriesController {

    private final EntryDesk desk;
    private final EntryPages pages;
    private final DeskFrames frames;

    EntriesController(EntryDesk desk, EntryPages pages, DeskFrames frames) {
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/desk/entries")
    Mono<Rendering> mine(Official by) {
        return pages.mine(null, by)
                .map(page -> Rendering.view("desk/entries")
                        .modelAttribute("page", page)
                        .build());
    }

    @GetMapping("/desk/entries/new")
    Mono<Rendering> begin(@ModelAttribute EntryForm form, Official by) {
        return Mono.fromSupplier(() -> show(form.withKey(UUID.randomUUID().toString()), List.of(), HttpStatus.OK, by));
    }

    /** Lists the villages of the township that was chosen, for whoever has no scripts. */
    @PostMapping("/desk/entries/places")
    Mono<Rendering> places(@ModelAttribute EntryForm form, Official by) {
        return Mono.fromSupplier(() -> show(form, List.of(), HttpStatus.OK, by));
    }

    /** Pressed twice it is one letter; the receipt is shown in this answer and kept nowhere. */
    @PostMapping("/desk/entries")
    Mono<Rendering> enter(@ModelAttribute EntryForm form, Official by) {
        return Mono.defer(() -> desk.enter(IdempotencyKey.valueOf(form.key()), form.raw(), by))
                .map(entered -> received(entered, form, by))
                .onErrorResume(Invalid.class, why -> Mono.just(again(form, why.fields(), HttpStatus.BAD_REQUEST, by)))
                .onErrorResume(Conflict.class, why -> Mono.just(conflict(form, why, by)))
                .onErrorResume(KeyOfAnother.class, why -> Mono.just(conflict(form, why, by)));
    }

    private Rendering received(EnteredReceipt entered, EntryForm form, Official by) {
        var receipt = entered.receipt();
        var page = new EntryReceiptPage(
                frames.of(by, "entries"),
                receipt.number().shown(),
                entered.secret().map(ReceiptSecret::shown).orElse(null),
                entered.mailed(),
                receipt.answerBy().toString(),
                form.title());
        return Rendering.view("desk/entry-receipt")
                .modelAttribute("page", page)
                .status(HttpStatus.CREATED)
                .build();
    }

    /** The same key with other words: the next press sends it as another letter. */
    private Rendering conflict(EntryForm form, Refusal why, Official by) {
        boolean known = why.type().equals("known-reference");
        var next = known ? form : form.withKey(UUID.randomUUID().toString());
        var error = new FieldError(known ? "repeat" : "send", why.type(), why.detail());
        return again(next, List.of(error), HttpStatus.valueOf(why.status()), by);
    }

    private Rendering again(EntryForm form, List<FieldError> errors, HttpStatus status, Official by) {
        return show(form, errors.stream().map(EntryPages::atField).distinct().toList(), status, by);
    }

    private Rendering show(EntryForm form, List<FieldError> errors, HttpStatus status, Official by) {
        return Rendering.view("desk/entry")
                .modelAttribute("page", pages.form(form, List.of(), false, by))
                .modelAttribute("errors", errors)
                .status(status)
                .build();
    }
}
