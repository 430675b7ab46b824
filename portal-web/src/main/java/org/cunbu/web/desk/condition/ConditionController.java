package org.cunbu.web.desk.condition;

import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.web.desk.DeskFrames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** /desk/condition 系统状况: what is the matter with the portal itself, for whoever keeps it running. */
@Controller
class ConditionController {

    private final Administration administration;
    private final DeskFrames frames;

    ConditionController(Administration administration, DeskFrames frames) {
        this.administration = administration;
        this.frames = frames;
    }

    @GetMapping("/desk/condition")
    Mono<Rendering> condition(Official by) {
        return administration
                .condition(by)
                .map(state -> ConditionPage.of(state, frames.of(by, "condition")))
                .map(page -> Rendering.view("desk/condition")
                        .modelAttribute("page", page)
                        .build());
    }
}
