package org.cunbu.web.statistics;

import java.util.List;
import org.cunbu.portal.insight.statistics.Definitions;
import org.cunbu.portal.insight.statistics.PublicFigures;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Reckoning;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What each figure counts, since when figures are public, how others count, and how to compute a figure again. */
@Controller
class DefinitionsController {

    private final Definitions definitions;
    private final PublicFigures published;

    DefinitionsController(Definitions definitions, PublicFigures published) {
        this.definitions = definitions;
        this.published = published;
    }

    @GetMapping("/rates/definitions")
    Mono<Rendering> definitions() {
        return Mono.zip(definitions.reckonings().collectList(), published.said().collectList())
                .map(both -> Rendering.view("statistics/definitions")
                        .modelAttribute("rates", List.of(Rate.values()))
                        .modelAttribute("compared", Reckoning.RATES)
                        .modelAttribute("reckonings", both.getT1())
                        .modelAttribute("said", both.getT2())
                        .build());
    }
}
