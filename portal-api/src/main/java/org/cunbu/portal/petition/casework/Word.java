package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;

/** By whose word a round was closed. */
public sealed interface Word {

    /** The petitioner said so. */
    record Said(Solved solved, Optional<Rating> rating, Optional<String> remark, Instant at) implements Word {}

    /** Seven days passed without a word. */
    record Silence() implements Word {}

    /** The petitioner took the letter back. */
    record TakenBack() implements Word {}
}
