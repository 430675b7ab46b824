package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.petition.intake.PetitionId;

/**
 * 回访: a petitioner who is to be asked by somebody outside the handling unit, at most three times.
 *
 * @param tries oldest first
 */
public record Call(
        UUID id,
        PetitionId petition,
        RoundId round,
        CallReason reason,
        Instant opened,
        List<CallTry> tries,
        Optional<CallOutcome> outcome) {

    /** After so many tries nobody is asked again. */
    public static final int MOST = 3;

    public Call {
        tries = List.copyOf(tries);
    }

    /** Whether the next try is the last one. */
    public boolean isLastTry() {
        return tries.size() + 1 >= MOST;
    }
}
