package org.cunbu.web.desk.units;

import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.web.desk.DeskFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of the county's units. */
@Component
class UnitPages {

    private final Organization organization;
    private final DeskFrames frames;

    UnitPages(Organization organization, DeskFrames frames) {
        this.organization = organization;
        this.frames = frames;
    }

    /** The units of one kind; what came of a table stands over them, where one was sent. */
    UnitsPage of(UnitKind kind, UnitsPage.@Nullable Result result, @Nullable String done, Official by) {
        return new UnitsPage(frames.of(by, "units"), kinds(kind), lines(kind), result, done);
    }

    private List<UnitsPage.Kind> kinds(UnitKind here) {
        return Arrays.stream(UnitKind.values())
                .map(kind -> new UnitsPage.Kind(
                        "desk.unit.kind." + kind.name(),
                        "/desk/units?kind=" + kind.name(),
                        organization.ofKind(kind).size(),
                        kind == here))
                .filter(kind -> kind.count() > 0)
                .toList();
    }

    private List<UnitsPage.Line> lines(UnitKind kind) {
        return organization.ofKind(kind).stream().map(this::line).toList();
    }

    private UnitsPage.Line line(Unit unit) {
        var parent = unit.parent();
        return new UnitsPage.Line(
                unit.id().value(),
                unit.name(),
                parent == null ? null : frames.nameOf(parent),
                unit.phone(),
                unit.demo());
    }
}
