package org.cunbu.web.desk.answering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Responsibilities;
import org.cunbu.portal.people.organization.Responsibility;
import org.cunbu.portal.people.organization.Step;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page on which who answers for a place is kept. */
@Component
class AnsweringDesk {

    private final Responsibilities responsibilities;
    private final Regions regions;
    private final DeskFrames frames;
    private final PortalClock clock;

    AnsweringDesk(Responsibilities responsibilities, Regions regions, DeskFrames frames, PortalClock clock) {
        this.responsibilities = responsibilities;
        this.regions = regions;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param typed the place's code; empty for the county, from which one goes down */
    Mono<AnsweringDeskPage> of(String typed, Attempt attempt, @Nullable String done, Official by) {
        RegionCode place = typed.isBlank() ? regions.county().code() : RegionCode.typed("place", typed);
        return regions.exists(place)
                .filter(there -> there)
                .switchIfEmpty(Mono.error(() -> new NotFound("这个地方")))
                .thenMany(responsibilities.everybodyFor(place).map(this::line))
                .collectList()
                .map(lines -> page(place, lines, attempt, done, by));
    }

    private AnsweringDeskPage page(
            RegionCode place, List<AnsweringDeskPage.Line> lines, Attempt attempt, @Nullable String done, Official by) {
        return new AnsweringDeskPage(
                frames.of(by, "answering"),
                place.value(),
                nameOf(place),
                place.parent().map(AnsweringDesk::at).orElse(null),
                lines,
                Arrays.stream(Step.values()).map(Step::name).toList(),
                regions.tree().below(place).stream().map(AnsweringDesk::way).toList(),
                attempt.of("answering") ? attempt : begun(place),
                done);
    }

    private String nameOf(RegionCode place) {
        return place.level() == Level.HOUSEHOLD
                ? regions.fullName(place.parent().orElseThrow()) + regions.nameOf(place)
                : regions.fullName(place);
    }

    private Attempt begun(RegionCode place) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("place", place.level() == Level.COUNTY ? "" : place.value());
        typed.put("from", clock.today().toString());
        Arrays.stream(Step.values())
                .filter(step -> step.isFor(place.level()))
                .reduce((higher, nearer) -> nearer)
                .ifPresent(step -> typed.put("step", step.name()));
        return Attempt.unsent("answering", typed);
    }

    private AnsweringDeskPage.Line line(Responsibility each) {
        LocalDate until = each.until();
        return new AnsweringDeskPage.Line(
                each.id().toString(),
                "answering.step." + each.step(),
                each.name(),
                each.title(),
                each.from().toString(),
                until == null ? null : until.toString(),
                each.goesBeyond(clock.today()));
    }

    private static AnsweringDeskPage.Way way(Region place) {
        return new AnsweringDeskPage.Way(at(place.code()), place.name());
    }

    static String at(RegionCode place) {
        return "/desk/answering?place=" + place.value();
    }
}
