package org.cunbu.portal.petition.casework.handling;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.PublicLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the public log shows of an act on a case. */
@Component
public class PublicLines {

    private final CountyHouses houses;

    public PublicLines(CountyHouses houses) {
        this.houses = houses;
    }

    /** The line for a case, under the department or township that holds it. */
    public Shown of(CaseFile file, @Nullable String value, @Nullable LocalDate due) {
        String unit = houses.shownAs(file.round().state().holder()).value();
        return PublicLine.of(file.petition(), file.round().secrecy().hides(), value, unit, due);
    }

    /** The same under another unit: the one that decides where it goes, while that is open. */
    public Shown under(UnitId unit, CaseFile file, LocalDate due) {
        return PublicLine.of(
                file.petition(),
                file.round().secrecy().hides(),
                null,
                houses.shownAs(unit).value(),
                due);
    }

    /** The line by which a letter first shows where it came from; none while it is sealed or nobody has decided. */
    public Shown onOpenDesk(CaseFile file) {
        Shown line = of(file);
        return line.sealed() ? Shown.NOTHING : line;
    }

    /** The same for an act that sets no due day. */
    public Shown of(CaseFile file) {
        return of(file, null, null);
    }
}
