package org.cunbu.portal.petition.casework.rules;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.petition.intake.Petition;
import org.jspecify.annotations.Nullable;

/** What the public log shows of an act on a petition. */
public final class PublicLine {

    private PublicLine() {}

    /**
     * @param hidden whether it is, or may be, a denunciation
     * @param value  the act's value: solved, satisfied …
     * @param unit   the department or township
     * @param due    the due day that the act sets
     */
    public static Shown of(
            Petition petition, boolean hidden, @Nullable String value, @Nullable String unit, @Nullable LocalDate due) {
        if (hidden || petition.sealed()) return new Shown(petition.handle(), null, null, null, null, due, true);
        return new Shown(
                petition.handle(),
                value,
                unit,
                township(petition.region()),
                petition.channel().name(),
                due,
                false);
    }

    private static @Nullable String township(@Nullable RegionCode region) {
        RegionCode township = RegionCode.townshipOf(region);
        return township == null ? null : township.value();
    }
}
