package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One letter in one of the three lists.
 *
 * @param letter     as in the queue
 * @param lead       the unit that leads, once one does
 * @param alongside  names of the units that help it
 * @param mode       how it was given to that unit
 * @param given      when it was given
 * @param closing    of the closed: what shows that it was done
 */
public record ListLine(
        QueueLine letter,
        @Nullable UnitId lead,
        @Nullable String leadName,
        List<String> alongside,
        @Nullable Mode mode,
        @Nullable Instant given,
        @Nullable Closing closing) {

    public ListLine {
        alongside = List.copyOf(alongside);
    }

    /**
     * How a letter was closed.
     *
     * @param how    已办结：已解决; 不予受理 …
     * @param byWord by whose word, in words: 来信人说解决了, 7 天内没有表态 …
     * @param answer what was answered; none where it was closed without one
     */
    public record Closing(
            Instant at, String how, String byWord, @Nullable String answer) {}
}
