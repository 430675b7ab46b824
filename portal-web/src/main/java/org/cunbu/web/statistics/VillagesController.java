package org.cunbu.web.statistics;

import static java.util.Objects.requireNonNullElse;

import org.cunbu.portal.insight.statistics.AsOf;
import org.cunbu.portal.insight.statistics.Quarter;
import org.cunbu.portal.insight.statistics.Statistics;
import org.cunbu.portal.people.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The villages of a township, by quarters. */
@Controller
class VillagesController {

    private final Statistics statistics;

    VillagesController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/rates/villages")
    Mono<Rendering> villages(
            @RequestParam String township, @RequestParam(required = false) @Nullable String quarter, Caller by) {
        return Mono.defer(() -> {
            var now = Quarter.of(statistics.thisMonth());
            var asked =
                    requireNonNullElse(quarter, "").isEmpty() ? now : Quarter.valueOf(requireNonNullElse(quarter, ""));
            return statistics
                    .villages(township, asked, new AsOf.Now(), by)
                    .map(table -> Rendering.view("statistics/villages")
                            .modelAttribute("page", VillagesPage.of(table, now))
                            .build());
        });
    }
}
