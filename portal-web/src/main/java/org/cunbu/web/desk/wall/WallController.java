package org.cunbu.web.desk.wall;

import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Wall;
import org.cunbu.portal.petition.casework.WallView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The wall: the county with its townships, a township with its villages. */
@Controller
class WallController {

    private final Wall wall;

    WallController(Wall wall) {
        this.wall = wall;
    }

    @GetMapping("/desk/wall")
    Mono<Rendering> county(Official by) {
        return wall.county(by).map(WallController::shown);
    }

    @GetMapping("/desk/wall/{township}")
    Mono<Rendering> township(@PathVariable String township, Official by) {
        return Mono.fromCallable(() -> new RegionCode(township))
                .onErrorMap(IllegalArgumentException.class, none -> new NotFound("这个乡镇街道"))
                .flatMap(code -> wall.township(code, by))
                .map(WallController::shown);
    }

    private static Rendering shown(WallView view) {
        return Rendering.view("desk/wall")
                .modelAttribute("page", WallPages.of(view))
                .build();
    }
}
