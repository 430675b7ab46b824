package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.PetitionId;

/**
 * 督办: what a unit is to do by a day, with a report back.
 *
 * @param unit   whose order it is to follow
 * @param signer the unit whose supervisor signs, or signed
 * @param clock  which clock ran out; none where a supervisor ordered of their own accord
 */
public record Order(
        UUID id,
        PetitionId petition,
        UnitId unit,
        UnitId signer,
        Optional<ClockKind> clock,
        Instant since,
        State state,
        Optional<Signed> signed,
        Optional<Report> report) {

    /** How far it is. */
    public enum State {
        READY("待签"),
        SIGNED("待反馈"),
        REPORTED("待销号"),
        STRUCK_OFF("已销号"),
        /** Nobody signed it before it was no longer needed. */
        LAPSED("不再需要");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Who signed it, with what is to be done by when. */
    public record Signed(String demand, LocalDate until, Pen by, Instant at) {}

    /** What the unit reported. */
    public record Report(String text, Pen by, Instant at) {}
}
