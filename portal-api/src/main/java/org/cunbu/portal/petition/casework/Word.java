package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;
import org.cunbu.portal.people.organization.UnitId;

/** By whose word a round was closed. */
public sealed interface Word {

    /** The petitioner said so. */
    record Said(Solved solved, Optional<Rating> rating, Optional<String> remark, Instant at) implements Word {}

    /**
     * 回访: the petitioner said so to somebody outside the handling unit, by telephone or at the door.
     *
     * @param by the unit that asked
     */
    record FollowedUp(Solved solved, Optional<Rating> rating, Optional<String> remark, UnitId by, Instant at)
            implements Word {}

    /** An agreement that both sides signed says so. */
    record Agreed(String evidence, Instant at) implements Word {}

    /** 复查, 复核: the organ above decided. */
    record Decided(Instant at) implements Word {}

    /** Seven days passed without a word. */
    record Silence() implements Word {}

    /** The petitioner took the letter back. */
    record TakenBack() implements Word {}
}
