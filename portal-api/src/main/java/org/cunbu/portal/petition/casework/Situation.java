package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What only some states of a case have, as an official reads it.
 *
 * @param legalClass what an official marked it to be
 * @param helpers    the units that help
 * @param decides    who has something to decide here, by name
 */
public record Situation(
        @Nullable LegalClass legalClass,
        List<Helper> helpers,
        @Nullable String decides,
        @Nullable GivenBack givenBack,
        @Nullable PlanWords plan,
        @Nullable TurnedAwayWords turnedAway,
        @Nullable ObjectionWords objection,
        @Nullable QuestionWords question,
        @Nullable ExtensionWords extension) {

    public Situation {
        helpers = List.copyOf(helpers);
    }

    /** A unit that helps. */
    public record Helper(UnitId unit, String name) {}

    /** A return that waits for a decision. */
    public record GivenBack(String reason, String by, Instant at, int nth) {}

    /**
     * A plan, and how far it has come.
     *
     * @param signed by whom, once the head has
     * @param agreed by whom, once the superior has
     */
    public record PlanWords(
            String missing,
            String who,
            LocalDate next,
            String drafter,
            @Nullable String signed,
            @Nullable String agreed) {}

    /** Why the letter is not handled as one, and where to go. */
    public record TurnedAwayWords(String reason, Door door, Instant at) {}

    /**
     * What the petitioner objects, and what was decided.
     *
     * @param upheld empty until it is decided
     */
    public record ObjectionWords(
            String words,
            Instant at,
            @Nullable Boolean upheld,
            @Nullable String reason) {}

    /** What was asked, and when it was answered. */
    public record QuestionWords(
            String words, Instant asked, @Nullable Instant answered) {}

    /** Thirty days more, and why. */
    public record ExtensionWords(String reason, LocalDate until) {}
}
