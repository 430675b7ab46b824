package org.cunbu.web.desk.units;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Links;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.people.organization.UnitLink;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.cunbu.web.desk.UnitChoices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page of one unit. */
@Component
class UnitDesk {

    private final Organization organization;
    private final Administration administration;
    private final Links links;
    private final Regions regions;
    private final UnitChoices choices;
    private final DeskFrames frames;
    private final PortalClock clock;

    UnitDesk(
            Organization organization,
            Administration administration,
            Links links,
            Regions regions,
            UnitChoices choices,
            DeskFrames frames,
            PortalClock clock) {
        this.organization = organization;
        this.administration = administration;
        this.links = links;
        this.regions = regions;
        this.choices = choices;
        this.frames = frames;
        this.clock = clock;
    }

    /** The form of a unit that is to be. */
    UnitPage blank(Attempt attempt, Official by) {
        return page("", "", "/desk/units/new", false, List.of(), List.of(), attempt, null, by);
    }

    Mono<UnitPage> of(UnitId id, Attempt attempt, @Nullable String done, Official by) {
        Unit unit = organization.unit(id).orElseThrow(() -> new NotFound("这个单位"));
        return Mono.zip(
                        links.everyLinkOf(id).map(this::link).collectList(),
                        administration.holdersAt(id, by).map(UnitDesk::held).collectList())
                .map(both -> page(
                        id.value(),
                        unit.name(),
                        "/desk/units/" + id,
                        unit.kind() == UnitKind.DEPARTMENT,
                        both.getT1(),
                        both.getT2(),
                        attempt.of("unit") ? attempt : filled(attempt, unit),
                        done,
                        by));
    }

    private UnitPage page(
            String code,
            String name,
            String address,
            boolean department,
            List<UnitPage.Link> stood,
            List<UnitPage.Held> posts,
            Attempt attempt,
            @Nullable String done,
            Official by) {
        return new UnitPage(
                frames.of(by, "units"),
                code,
                name,
                address,
                Arrays.stream(UnitKind.values()).map(UnitKind::name).toList(),
                choices.all(),
                department,
                stood,
                posts,
                clock.today().toString(),
                attempt,
                done);
    }

    /** Where another form of the page came back, the unit's own shows what stands. */
    private static Attempt filled(Attempt other, Unit unit) {
        return other.deed().isEmpty() ? Attempt.unsent("unit", typed(unit)) : other;
    }

    private static Map<String, String> typed(Unit unit) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", unit.name());
        typed.put("kind", unit.kind().name());
        typed.put("parent", text(unit.parent()));
        typed.put("region", text(unit.region()));
        typed.put("phone", text(unit.phone()));
        typed.put("address", text(unit.address()));
        return typed;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private UnitPage.Link link(UnitLink link) {
        LocalDate until = link.until();
        return new UnitPage.Link(
                link.id().toString(),
                regions.find(link.place()).isPresent()
                        ? regions.fullName(link.place())
                        : link.place().value(),
                link.from().toString(),
                until == null ? null : until.toString(),
                until == null || until.isAfter(clock.today()));
    }

    private static UnitPage.Held held(Administration.Holder holder) {
        return new UnitPage.Held(
                "/desk/posts/" + holder.person().id(),
                holder.person().name(),
                DeskFrames.roleKey(holder.post().role()),
                holder.post().isDeputys());
    }
}
