package org.cunbu.web.statistics;

import org.cunbu.portal.insight.statistics.Asked;
import org.cunbu.portal.insight.statistics.Statistics;
import org.cunbu.portal.people.identity.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** How well letters are answered: every figure with its definition, its two numbers, and the letters behind it. */
@Controller
class RatesController {

    private final Statistics statistics;

    RatesController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/rates")
    Mono<Rendering> rates(@ModelAttribute RatesQuery query, @ModelAttribute Asked asked, Caller by) {
        var now = statistics.thisMonth();
        return Mono.defer(() -> statistics.rates(query.question(asked, now), by))
                .map(table -> Rendering.view("statistics/rates")
                        .modelAttribute("page", RatesPage.of(table, query.which(), now, statistics.scopes()))
                        .build());
    }

    @GetMapping("/rates/items")
    Mono<Rendering> items(@ModelAttribute RatesQuery query, @ModelAttribute Asked asked, Caller by) {
        return Mono.defer(() -> {
            var question = query.question(asked, statistics.thisMonth());
            return statistics
                    .items(question, query.which(), query.onlyCounted(), query.after(), by)
                    .map(read -> ItemsPage.of(question, query.which(), query.onlyCounted(), read))
                    .map(page -> Rendering.view("statistics/items")
                            .modelAttribute("page", page)
                            .build());
        });
    }
}
