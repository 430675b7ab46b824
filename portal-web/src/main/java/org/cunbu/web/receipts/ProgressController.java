package org.cunbu.web.receipts;

import java.util.Optional;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Doors;
import org.cunbu.portal.petition.casework.Plans;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.web.answering.Near;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Following a letter: who has it and until when, what was done, the answer; adding to it, and the word at the end. */
@Controller
class ProgressController {

    private final Petitioners petitioners;
    private final Casework casework;
    private final Doors doors;
    private final Plans plans;
    private final Following following;

    ProgressController(Petitioners petitioners, Casework casework, Doors doors, Plans plans, Following following) {
        this.petitioners = petitioners;
        this.casework = casework;
        this.doors = doors;
        this.plans = plans;
        this.following = following;
    }

    @GetMapping("/receipts/{number}")
    Mono<Rendering> follow(
            @PathVariable String number, @RequestParam(defaultValue = "") String done, ServerHttpRequest request) {
        return following.page(number, done, request);
    }

    @PostMapping("/receipts/{number}/additions")
    Mono<Rendering> add(@PathVariable String number, @ModelAttribute WordForm form, ServerHttpRequest request) {
        return following.act(number, form, "added", request, by -> casework.add(by, new LetterText(form.more())));
    }

    @PostMapping("/receipts/{number}/word")
    Mono<Rendering> say(@PathVariable String number, @ModelAttribute WordForm form, ServerHttpRequest request) {
        return following.act(
                number, form, "said", request, by -> casework.say(by, form.word(), form.satisfaction(), form.words()));
    }

    /** The petitioner answers what the handler asked. */
    @PostMapping("/receipts/{number}/replies")
    Mono<Rendering> reply(@PathVariable String number, @ModelAttribute WordForm form, ServerHttpRequest request) {
        return following.act(number, form, "replied", request, by -> plans.answer(by, form.reply()));
    }

    /** The petitioner does not accept being shown another door, or a plan. */
    @PostMapping("/receipts/{number}/objections")
    Mono<Rendering> object(@PathVariable String number, @ModelAttribute WordForm form, ServerHttpRequest request) {
        return following.act(number, form, "objected", request, by -> doors.object(by, form.objection()));
    }

    /** Asks once more before the letter is taken back. */
    @GetMapping("/receipts/{number}/withdrawal")
    Mono<Rendering> askWithdrawal(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> casework.progress(holder.petitioner().deciding())
                        .map(progress -> ProgressPage.of(
                                progress, Optional.empty(), Near.NOBODY, WordForm.EMPTY, "", holder.petitioner())))
                .map(page -> Rendering.view("receipts/withdrawal")
                        .modelAttribute("page", page)
                        .build());
    }

    @PostMapping("/receipts/{number}/withdrawal")
    Mono<Rendering> takeBack(@PathVariable String number, ServerHttpRequest request) {
        return following.act(number, WordForm.EMPTY, "withdrawing", request, casework::takeBack);
    }

    @PostMapping("/receipts/{number}/withdrawal-recalls")
    Mono<Rendering> recall(@PathVariable String number, ServerHttpRequest request) {
        return following.act(number, WordForm.EMPTY, "recalled", request, casework::recall);
    }
}
