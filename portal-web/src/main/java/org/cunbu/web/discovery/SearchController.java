package org.cunbu.web.discovery;

import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.RateLimits;
import org.cunbu.portal.insight.discovery.Discovery;
import org.cunbu.web.publication.LetterLines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Finds published letters by what they say. */
@Controller
class SearchController {

    private final Discovery discovery;
    private final RateLimits limits;
    private final LetterLines lines;
    private final PlaceWords places;

    SearchController(Discovery discovery, RateLimits limits, LetterLines lines, PlaceWords places) {
        this.discovery = discovery;
        this.limits = limits;
        this.lines = lines;
        this.places = places;
    }

    @GetMapping("/search")
    Mono<Rendering> search(@ModelAttribute SearchQuery query, ClientAddress from) {
        if (query.isEmpty()) {
            return Mono.just(show(SearchPage.empty(query)));
        }
        return limits.pass("search", from)
                .then(Mono.defer(() -> discovery.search(query.request())))
                .map(result -> show(SearchPage.of(query, result, lines, places)));
    }

    private static Rendering show(SearchPage page) {
        return Rendering.view("discovery/search").modelAttribute("page", page).build();
    }
}
