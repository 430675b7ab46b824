package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.rules.Assigning;
import org.cunbu.portal.people.organization.store.ResponsibilityRows;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 包保: who answers for a place, at four steps. The chain is for everybody to see, with names and offices; of households
 * nothing but the code is known here.
 */
@Service
public class Responsibilities {
    private static final Comparator<Responsibility> NEAREST_FIRST = Comparator.comparing(
                    (Responsibility each) -> each.place().level())
            .thenComparing(Responsibility::step)
            .reversed()
            .thenComparing(Responsibility::from);
    private static final int MOST_HOUSEHOLDS = 2_000;

    private final ResponsibilityRows rows;
    private final Organization organization;
    private final Regions regions;
    private final Administrators administrators;
    private final Acts acts;
    private final PortalClock clock;

    public Responsibilities(
            ResponsibilityRows rows,
            Organization organization,
            Regions regions,
            Administrators administrators,
            Acts acts,
            PortalClock clock) {
        this.rows = rows;
        this.organization = organization;
        this.regions = regions;
        this.administrators = administrators;
        this.acts = acts;
        this.clock = clock;
    }

    /** Who answers for a place on that day: the chain from the nearest to the county's leader. */
    public Flux<Answering> whoAnswersFor(RegionCode place, LocalDate day) {
        List<String> around = around(place).map(RegionCode::value).toList();
        return rows.forPlaces(around)
                .filter(each -> each.heldOn(day))
                .sort(NEAREST_FIRST)
                .map(this::shown);
    }

    /** Who answers for the households of a group on that day, by household. */
    public Flux<Answering> whoAnswersForHouseholdsOf(RegionCode group, LocalDate day) {
        return rows.below(group, Level.HOUSEHOLD.digits(), day, MOST_HOUSEHOLDS).map(this::shown);
    }

    /** Everybody who answers, did or will answer for this very place. */
    public Flux<Responsibility> everybodyFor(RegionCode place) {
        return rows.forPlaces(List.of(place.value()));
    }

    /** Somebody answers for a place from then on; whoever did so without a known end no longer does. */
    public Mono<Responsibility> give(NewResponsibility wish, Actor by) {
        return acts.inOne(() -> administrators
                .only(by)
                .then(Mono.defer(() -> regions.exists(wish.place())))
                .filter(there -> there)
                .switchIfEmpty(Mono.error(() -> Invalid.field("place", "unknown", "没有这个地点代码。")))
                .then(Mono.defer(() -> rows.oneAtATime(wish.place())))
                .then(Mono.defer(() -> everybodyFor(wish.place())
                        .filter(other -> other.step() == wish.step())
                        .collectList()))
                .flatMap(there -> replace(Assigning.of(wish, there), there, by)));
    }

    /** Ends it from today on. */
    public Mono<Void> end(UUID responsibility, Actor by) {
        return acts.inOne(() -> administrators
                .only(by)
                .then(Mono.defer(() -> rows.find(responsibility)))
                .switchIfEmpty(Mono.error(() -> new NotFound("这条包保")))
                .flatMap(found -> rows.end(found, clock.today(), by)));
    }

    private Mono<Responsibility> replace(Responsibility given, List<Responsibility> there, Actor by) {
        return Flux.fromIterable(Assigning.relieved(given, there))
                .concatMap(before -> rows.end(before, given.from(), by))
                .then(Mono.defer(() -> rows.add(given, by)));
    }

    private Answering shown(Responsibility each) {
        UnitId unit = each.step().unitAt(each.place());
        Unit known = organization.unit(unit).orElse(null);
        return new Answering(
                each.step(),
                each.place(),
                regions.nameOf(each.place()),
                each.name(),
                each.title(),
                unit,
                known == null ? unit.value() : known.name(),
                known == null ? null : known.phone());
    }

    private static Stream<RegionCode> around(RegionCode place) {
        return Stream.iterate(place, code -> code.parent().orElse(place))
                .limit(place.level().ordinal() + 1L);
    }
}
