package org.cunbu.standalone.demo;

import java.time.Duration;
import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.NewResponsibility;
import org.cunbu.portal.people.organization.Responsibilities;
import org.cunbu.portal.people.organization.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Somebody invented answers for each township and each village, so that the page of who does is not empty. */
@Component
class InventedAnswering {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Regions regions;
    private final Responsibilities responsibilities;

    InventedAnswering(Regions regions, Responsibilities responsibilities) {
        this.regions = regions;
        this.responsibilities = responsibilities;
    }

    void since(LocalDate day) {
        Flux.fromIterable(regions.townships())
                .concatMap(township -> give(Step.COUNTY_LEADER, township, "演示县领导", "副县长", day)
                        .thenMany(Flux.fromIterable(regions.villagesOf(township.code())))
                        .concatMap(village -> give(Step.TOWNSHIP_CADRE, village, "演示乡镇干部", "包村干部", day)))
                .then()
                .block(PATIENCE);
    }

    private Mono<Void> give(Step step, Region place, String name, String title, LocalDate since) {
        RegionCode code = place.code();
        return responsibilities
                .give(new NewResponsibility(step, code, name, title, since, null), Actor.program())
                .then();
    }
}
