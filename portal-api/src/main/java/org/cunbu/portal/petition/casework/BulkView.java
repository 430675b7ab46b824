package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;

/**
 * An act for many letters, as far as it has come.
 *
 * @param finished when its last line was done or not; none while it goes on
 */
public record BulkView(
        UUID id, BulkKind kind, Instant made, @Nullable Instant finished, List<Line> lines) {

    public BulkView {
        lines = List.copyOf(lines);
    }

    /** What became of one letter. */
    public enum State {
        /** Its turn has not come. */
        WAITING,
        /** Done. */
        DONE,
        /** Not done, and nothing of it. */
        NOT_DONE
    }

    /**
     * One letter.
     *
     * @param number what it is called; empty where this official may not read it
     * @param why    why it was not done, as a sentence
     */
    public record Line(
            PetitionId petition,
            int version,
            String number,
            String title,
            State state,
            @Nullable String why) {}

    public long done() {
        return lines.stream().filter(line -> line.state() == State.DONE).count();
    }

    public long notDone() {
        return lines.stream().filter(line -> line.state() == State.NOT_DONE).count();
    }

    public long waiting() {
        return lines.stream().filter(line -> line.state() == State.WAITING).count();
    }
}
