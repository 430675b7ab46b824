package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder of cases for an inspection, as far as it has come.
 *
 * @param drawn    how its cases were drawn; none where their numbers were named
 * @param finished when its last case was put in or not; none while it is built
 */
public record InspectionView(
        UUID id,
        String reason,
        Optional<Drawn> drawn,
        Instant made,
        @Nullable Instant finished,
        List<Line> lines) {

    public InspectionView {
        lines = List.copyOf(lines);
    }

    /**
     * How cases were drawn: whoever draws with the same seed of the same letters draws the same.
     *
     * @param outOf how many letters of the month there were
     */
    public record Drawn(String seed, YearMonth month, long outOf) {}

    /** One case; why is a sentence where it could not be put in. */
    public record Line(
            String number, BulkView.State state, @Nullable String why) {}

    public long done() {
        return lines.stream()
                .filter(line -> line.state() == BulkView.State.DONE)
                .count();
    }

    public boolean isReady() {
        return finished != null;
    }
}
