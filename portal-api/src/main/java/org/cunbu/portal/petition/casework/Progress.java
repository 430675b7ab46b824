package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the petitioner sees of the letter: who has it, until when and why, what was done, the answer, and what may be
 * done now.
 *
 * @param title     as it was written
 * @param text      as it was written
 * @param place     in words
 * @param stageWord 转给了高沙镇, 高沙镇在办 …
 * @param clocks    each with its reckoning; {@link ClockWords} says them in words
 * @param situation a plan, another door, an objection, a question, who helps
 * @param history   oldest first, in citizens' words
 */
public record Progress(
        PetitionId petition,
        ReceiptNumber number,
        Instant received,
        Channel channel,
        Kind kind,
        String title,
        String text,
        String place,
        boolean publish,
        boolean keepFromVillage,
        Stage stage,
        String stageWord,
        Holder holder,
        List<Deadline> clocks,
        List<Line> history,
        List<Addition> additions,
        List<Attachment> attachments,
        @Nullable Reply answer,
        @Nullable Said word,
        @Nullable Verdict verdict,
        Situation situation,
        boolean mayAdd,
        boolean mayAttach,
        boolean mayTakeBack,
        boolean maySay,
        boolean mayObject,
        boolean mayAnswer,
        Later later) {

    public Progress {
        clocks = List.copyOf(clocks);
        history = List.copyOf(history);
        additions = List.copyOf(additions);
        attachments = List.copyOf(attachments);
    }

    /** Who has the letter now; the handler's name once somebody took it up. */
    public record Holder(
            UnitId unit,
            String name,
            @Nullable String phone,
            @Nullable String handler) {}

    /**
     * One thing that happened.
     *
     * @param what  the entry's kind
     * @param unit  the unit's name, where a unit did it
     * @param words a sentence
     */
    public record Line(Instant at, String what, @Nullable String unit, String words) {}

    /** What the petitioner added, phones and the like masked. */
    public record Addition(Instant at, String text) {}

    /** The answer as it was delivered. */
    public record Reply(String text, String unit, Instant delivered) {}

    /** What the petitioner said in the end. */
    public record Said(
            Solved solved,
            @Nullable Rating rating,
            @Nullable String remark,
            Instant at) {}
}
