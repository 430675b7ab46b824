package org.cunbu.web.problems;

import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Explains every type of problem that the API may answer with, at the very address that the answer names. */
@Controller
class ProblemsController {

    @GetMapping("/problems")
    Rendering all() {
        return Rendering.view("problems/all")
                .modelAttribute("problems", Problems.all())
                .build();
    }

    @GetMapping("/problems/{slug}")
    Rendering one(@PathVariable String slug) {
        var problem = Problems.of(slug).orElseThrow(() -> new NotFound("这类问题"));
        return Rendering.view("problems/one").modelAttribute("problem", problem).build();
    }
}
