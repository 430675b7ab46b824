package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.rules.Linking;
import org.cunbu.portal.people.organization.store.UnitLinks;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 联乡联村: which department stands by which township or village, and since when. Everybody may know. */
@Service
public class Links {
    private final UnitLinks links;
    private final Organization organization;
    private final Regions regions;
    private final Administrators administrators;
    private final Acts acts;
    private final PortalClock clock;

    public Links(
            UnitLinks links,
            Organization organization,
            Regions regions,
            Administrators administrators,
            Acts acts,
            PortalClock clock) {
        this.links = links;
        this.organization = organization;
        this.regions = regions;
        this.administrators = administrators;
        this.acts = acts;
        this.clock = clock;
    }

    /** Every link a department has or had, by place. */
    public Flux<UnitLink> everyLinkOf(UnitId unit) {
        return links.of(unit);
    }

    /** The places by which a department stands on that day. */
    public Flux<UnitLink> of(UnitId unit, LocalDate day) {
        return links.of(unit).filter(link -> link.standsOn(day));
    }

    /** The departments that stand by a place on that day, by the village itself before those of its township. */
    public Flux<UnitLink> to(RegionCode place, LocalDate day) {
        return links.to(around(place)).filter(link -> link.standsOn(day));
    }

    /** Links a department with a township or village. */
    public Mono<UnitLink> link(NewLink wish, Actor by) {
        return acts.inOne(() -> administrators
                .only(by)
                .then(Mono.defer(() -> links.of(wish.unit()).collectList()))
                .map(there -> Linking.of(wish, there, organization.tree(), regions.tree()))
                .flatMap(link -> links.add(link, by)));
    }

    /** Ends a link from today on. */
    public Mono<UnitLink> end(UUID link, Actor by) {
        return acts.inOne(() -> administrators
                .only(by)
                .then(Mono.defer(() -> links.find(link)))
                .switchIfEmpty(Mono.error(() -> new NotFound("这条联系")))
                .flatMap(found -> links.end(found, clock.today(), by)));
    }

    private static List<RegionCode> around(RegionCode place) {
        return Stream.iterate(place, code -> code.parent().orElse(place))
                .limit(place.level().ordinal() + 1L)
                .filter(code -> code.level() == Level.TOWNSHIP || code.level() == Level.VILLAGE)
                .toList();
    }
}
