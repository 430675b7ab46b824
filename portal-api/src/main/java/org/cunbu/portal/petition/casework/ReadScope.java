package org.cunbu.portal.petition.casework;

import java.util.Set;
import org.cunbu.portal.people.organization.UnitId;

/**
 * Whose cases an official may read: for lists and for filters of the index, so that counts are right. A single case is
 * decided by {@link Casework#mayRead}.
 *
 * @param all        every case that is no denunciation
 * @param units      the cases that these units hold or lead; no denunciations
 * @param discipline denunciations, and what may be one
 * @param publishable what the petitioner agreed to publish and is answered
 */
public record ReadScope(boolean all, Set<UnitId> units, boolean discipline, boolean publishable) {

    /** Reads nothing. */
    public static final ReadScope NOTHING = new ReadScope(false, Set.of(), false, false);

    public ReadScope {
        units = Set.copyOf(units);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return !all && units.isEmpty() && !discipline && !publishable;
    }
}
