package org.cunbu.web.home;

import java.time.Duration;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.insight.statistics.RateTable;
import org.cunbu.portal.insight.statistics.Scope;
import org.cunbu.portal.insight.statistics.Statistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The first page: first the verb, then the ways, then last month's figures. */
@Controller
class HomeController {

    private static final Logger log = LoggerFactory.getLogger(HomeController.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Last month's figures say of when they are; a few seconds later they are read again. */
    private final Mono<RateTable> lastMonth;

    HomeController(Statistics statistics) {
        this.lastMonth = Mono.defer(() -> statistics.rates(
                        new Scope.County(), statistics.thisMonth().minusMonths(1)))
                .cache(figures -> FRESH, error -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Writing and following go on without figures. */
    @GetMapping("/")
    Mono<Rendering> home() {
        return lastMonth
                .map(HomePage::of)
                .onErrorResume(Forbidden.class, closed -> Mono.just(HomePage.saying(closed.detail())))
                .onErrorResume(error -> {
                    log.warn(
                            "The first page goes without figures: {}",
                            error.getClass().getSimpleName());
                    return Mono.just(HomePage.WITHOUT_FIGURES);
                })
                .map(page ->
                        Rendering.view("home/home").modelAttribute("page", page).build());
    }
}
