package org.cunbu.web.statistics;

import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.Statistics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** How well letters are answered: every figure with its definition, its two numbers, and the letters behind it. */
@Controller
class RatesController {

    private final Statistics statistics;
    private final PortalClock clock;

    RatesController(Statistics statistics, PortalClock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/rates")
    Mono<Rendering> rates(@ModelAttribute RatesQuery query) {
        var now = statistics.thisMonth();
        return Mono.defer(() -> statistics.rates(query.whose(), query.when(now)))
                .map(table -> Rendering.view("statistics/rates")
                        .modelAttribute("page", RatesPage.of(table, query.which(), now))
                        .build());
    }

    @GetMapping("/rates/items")
    Mono<Rendering> items(@ModelAttribute RatesQuery query) {
        var scope = query.whose();
        var month = query.when(statistics.thisMonth());
        var asOf = query.as(clock.instant());
        var after = query.page().isEmpty() ? null : new PageKey(query.page());
        return statistics
                .items(scope, month, query.which(), query.onlyCounted(), asOf, after)
                .map(read -> ItemsPage.of(scope, month, query.which(), query.onlyCounted(), asOf, read))
                .map(page -> Rendering.view("statistics/items")
                        .modelAttribute("page", page)
                        .build());
    }
}
