package org.cunbu.web.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Answering;
import org.cunbu.portal.people.organization.Links;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Responsibilities;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page of who answers for a place, as things stand today. */
@Component
class AnsweringPages {

    private final Responsibilities responsibilities;
    private final Links links;
    private final Organization organization;
    private final Regions regions;
    private final PortalClock clock;

    AnsweringPages(
            Responsibilities responsibilities,
            Links links,
            Organization organization,
            Regions regions,
            PortalClock clock) {
        this.responsibilities = responsibilities;
        this.links = links;
        this.organization = organization;
        this.regions = regions;
        this.clock = clock;
    }

    Mono<AnsweringPage> of(Region place) {
        RegionCode code = place.code();
        LocalDate today = clock.today();
        return Mono.zip(
                        responsibilities.whoAnswersFor(code, today).collectList(),
                        links.to(code, today)
                                .map(link -> link.unit())
                                .distinct()
                                .collectList(),
                        households(code, today))
                .map(all -> new AnsweringPage(
                        code.value(),
                        place.name(),
                        regions.fullName(code),
                        up(code),
                        all.getT1(),
                        units(code),
                        all.getT2().stream().flatMap(this::office).toList(),
                        all.getT3(),
                        regions.tree().below(code).stream()
                                .map(AnsweringPages::way)
                                .toList()));
    }

    private Mono<List<AnsweringPage.Leader>> households(RegionCode code, LocalDate today) {
        return code.level() != Level.GROUP
                ? Mono.just(List.of())
                : responsibilities
                        .whoAnswersForHouseholdsOf(code, today)
                        .collectList()
                        .map(AnsweringPages::byLeader);
    }

    private static List<AnsweringPage.Leader> byLeader(List<Answering> households) {
        Map<List<String>, List<String>> byLeader = new LinkedHashMap<>();
        for (Answering each : households) {
            byLeader.computeIfAbsent(List.of(each.name(), each.title()), leader -> new ArrayList<>())
                    .add(each.placeName());
        }
        return byLeader.entrySet().stream()
                .map(leader -> new AnsweringPage.Leader(
                        leader.getKey().getFirst(), leader.getKey().getLast(), leader.getValue()))
                .toList();
    }

    private AnsweringPage.@Nullable Way up(RegionCode code) {
        Optional<RegionCode> around = code.parent().filter(parent -> parent.level() != Level.COUNTY);
        return around.flatMap(regions::find).map(AnsweringPages::way).orElse(null);
    }

    private List<AnsweringPage.Office> units(RegionCode code) {
        Stream<RegionCode> places =
                code.level() == Level.TOWNSHIP ? Stream.of(code) : Stream.of(code.village(), code.township());
        return places.map(UnitId::of).flatMap(this::office).toList();
    }

    private Stream<AnsweringPage.Office> office(UnitId id) {
        return organization.unit(id).map(AnsweringPages::office).stream();
    }

    private static AnsweringPage.Office office(Unit unit) {
        return new AnsweringPage.Office(unit.name(), unit.phone());
    }

    private static AnsweringPage.Way way(Region place) {
        return new AnsweringPage.Way(place.code().value(), place.name());
    }
}
