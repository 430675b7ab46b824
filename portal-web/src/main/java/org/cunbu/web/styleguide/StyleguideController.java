package org.cunbu.web.styleguide;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every token and component once, for those who build pages. */
@Controller
class StyleguideController {

    private static final List<String> STAGES = List.of(
            "RECEIVED",
            "DISPATCHED",
            "IN_HAND",
            "PLANNED",
            "ANSWERED",
            "CLOSED",
            "REDIRECTED",
            "DECLINED",
            "EXHAUSTED");
    private static final List<String> COLOURS =
            List.of("green", "green-deep", "red", "ink", "muted", "foot", "line", "focus");

    @GetMapping("/styleguide")
    String show(Model model) {
        model.addAttribute("stages", STAGES);
        model.addAttribute("colours", COLOURS);
        return "styleguide/styleguide";
    }
}
