package org.cunbu.portal.people.organization.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.people.organization.NewLink;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.people.organization.UnitLink;
import org.cunbu.portal.people.organization.UnitTree;

/** What must hold before a department is linked with a place. */
public final class Linking {
    private Linking() {}

    /**
     * The link, if it may be made.
     *
     * @param there every link the department has or had
     */
    public static UnitLink of(NewLink wish, List<UnitLink> there, UnitTree units, RegionTree places) {
        Unit unit = units.find(wish.unit()).orElseThrow(() -> Invalid.field("unit", "unknown", "没有这个单位。"));
        if (unit.kind() != UnitKind.DEPARTMENT) {
            throw Invalid.field("unit", "wrong-kind", "联乡联村的是县直部门，这个单位不是部门。");
        }
        Level level = wish.place().level();
        if ((level != Level.TOWNSHIP && level != Level.VILLAGE)
                || places.find(wish.place()).isEmpty()) {
            throw Invalid.field("place", "unknown", "请选一个乡镇（街道）或者村（社区）。");
        }
        Days.check("from", wish.from());
        LocalDate until = wish.until();
        if (until != null) {
            Days.checkEnd(wish.from(), until);
        }
        UnitLink link = new UnitLink(Ids.next(), wish.unit(), wish.place(), wish.from(), until);
        boolean twice = there.stream()
                .filter(other -> other.place().equals(link.place()))
                .anyMatch(other -> Days.overlap(link.from(), link.until(), other.from(), other.until()));
        if (twice) {
            throw new Conflict("already-there", "这个部门在这段时间已经联系这个地方。");
        }
        return link;
    }
}
