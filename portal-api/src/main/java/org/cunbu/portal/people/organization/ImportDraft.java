package org.cunbu.portal.people.organization;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A file that somebody brings in: what it would change, or has changed. With a single fault nothing is written.
 *
 * @param file as its owner calls it
 * @param since from when on it stands so
 * @param lines how many lines were read
 * @param faults how many things are wrong with them
 * @param counts by list, once it was looked through
 */
public record ImportDraft(
        UUID id,
        String file,
        Instant at,
        State state,
        Instant since,
        int lines,
        int faults,
        Map<ImportList, Count> counts) {
    public ImportDraft {
        counts = Map.copyOf(counts);
    }

    /** How far it has come. */
    public enum State {
        READING,
        CHECKING,
        CLEAN,
        FAULTY,
        WRITING,
        DONE,
        /** It could not be gone through with; it may be looked through again. */
        FAILED;

        /** Whether the portal is at it. */
        public boolean isUnderWay() {
            return this == READING || this == CHECKING || this == WRITING;
        }
    }

    /** What a list would add, change and leave as it is. */
    public record Count(int added, int changed, int unchanged) {
        public static final Count NONE = new Count(0, 0, 0);

        public Count and(Count other) {
            return new Count(added + other.added, changed + other.changed, unchanged + other.unchanged);
        }
    }
}
