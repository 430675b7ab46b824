package org.cunbu.web.intake;

import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.region.Regions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Writing a letter: what, where, how to reach you, a look at the whole. Each page posts to the next one; where an answer
 * needs another look, the page that asked comes again with everything that was typed.
 */
@Controller
class WriteController {

    private final Regions regions;

    WriteController(Regions regions) {
        this.regions = regions;
    }

    @GetMapping("/letters/new")
    Rendering begin(@ModelAttribute LetterForm form) {
        return show(Step.WHAT, ChosenPlace.settle(form.withNewKey(), regions), List.of());
    }

    /** Back to the first page, nothing lost. */
    @PostMapping("/letters/new/what")
    Rendering what(@ModelAttribute LetterForm form) {
        return show(Step.WHAT, ChosenPlace.settle(form, regions), List.of());
    }

    @PostMapping("/letters/new/where")
    Rendering where(@ModelAttribute LetterForm form) {
        return reach(Step.WHERE, ChosenPlace.settle(form, regions));
    }

    @PostMapping("/letters/new/contact")
    Rendering contact(@ModelAttribute LetterForm form) {
        return reach(Step.CONTACT, ChosenPlace.settle(form, regions));
    }

    @PostMapping("/letters/new/check")
    Rendering check(@ModelAttribute LetterForm form) {
        return reach(Step.CHECK, ChosenPlace.settle(form, regions));
    }

    /** The villages of a township as options of a select, for the page that has scripts. */
    @GetMapping("/letters/new/villages")
    Rendering villages(@RequestParam(defaultValue = "") String township) {
        return Rendering.view("intake/villages")
                .modelAttribute("villages", WritePage.villages(township, regions))
                .build();
    }

    /** An address of a later page opened by itself: the letter begins at its beginning. */
    @GetMapping({
        "/letters/new/what",
        "/letters/new/where",
        "/letters/new/contact",
        "/letters/new/check",
        "/letters/new/send"
    })
    Rendering again() {
        return Rendering.redirectTo("/letters/new").status(HttpStatus.SEE_OTHER).build();
    }

    private Rendering reach(Step wanted, LetterForm form) {
        for (Step step : wanted.before()) {
            var errors = LetterCheck.errors(form, step, regions);
            if (!errors.isEmpty()) {
                return show(step, form, errors);
            }
        }
        return show(wanted, form, List.of());
    }

    private Rendering show(Step step, LetterForm form, List<FieldError> errors) {
        return WriteRendering.of(step, form, errors, regions, null);
    }
}
