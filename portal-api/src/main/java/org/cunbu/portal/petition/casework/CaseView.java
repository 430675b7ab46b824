package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.routing.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * The case as one official may see it. Whoever wrote it is masked here; {@link Casework#seeContact} asks for a reason.
 *
 * @param version  the petition's; every act names the one it read
 * @param title    masked; none where this official reads acts only
 * @param text     masked; none where this official reads acts only
 * @param holder   who answers for it now
 * @param lead     the unit that leads, once one does
 * @param handler  the person who has it in hand
 * @param message  what that person told the petitioner
 * @param proposal the unit that routing proposes, and why
 * @param held     whose the letter's days are, the unit that had it first comes first
 * @param situation what only some states have: a return, a plan, an objection, a question
 * @param contact  masked; none where the petitioner left none, or this official may not know
 * @param besides  how it came about, where somebody did not simply write about their own matter
 * @param may      what this official may do now
 * @param mayAttachTo to which parts this official may attach a file now
 */
public record CaseView(
        PetitionId petition,
        int version,
        ReceiptNumber number,
        @Nullable String title,
        @Nullable String text,
        Kind kind,
        Channel channel,
        String place,
        Instant received,
        boolean publish,
        boolean keepFromVillage,
        boolean sealed,
        Secrecy secrecy,
        Stage stage,
        UnitId holder,
        String holderName,
        @Nullable Lead lead,
        @Nullable String leadName,
        @Nullable String handler,
        @Nullable String message,
        List<Deadline> clocks,
        List<Held> held,
        Set<ClockKind> ranOut,
        @Nullable Proposal proposal,
        List<Line> history,
        List<Note> notes,
        List<Progress.Addition> additions,
        List<Attachment> attachments,
        @Nullable Draft draft,
        @Nullable Answer answer,
        Progress.@Nullable Said word,
        @Nullable Verdict verdict,
        Situation situation,
        @Nullable Masked contact,
        Besides besides,
        Later later,
        Set<Act> may,
        Set<AttachedTo> mayAttachTo) {

    public CaseView {
        clocks = List.copyOf(clocks);
        held = List.copyOf(held);
        ranOut = Set.copyOf(ranOut);
        history = List.copyOf(history);
        notes = List.copyOf(notes);
        additions = List.copyOf(additions);
        attachments = List.copyOf(attachments);
        mayAttachTo = Set.copyOf(mayAttachTo);
        may = Set.copyOf(may);
    }

    /**
     * One act.
     *
     * @param what the entry's kind
     * @param by   the unit, 来信人 or 系统
     */
    public record Line(Instant at, String what, String by, String words) {}

    /**
     * What an official wrote into the file.
     *
     * @param told whether the petitioner reads it too
     */
    public record Note(
            UUID id,
            Instant at,
            NotePurpose purpose,
            @Nullable String unit,
            String by,
            String text,
            boolean told) {}

    /**
     * The answer before it is delivered.
     *
     * @param approver who approved it, once somebody did
     * @param why      why it was given back, where it was
     */
    public record Draft(
            String text,
            Pen drafter,
            @Nullable Pen approver,
            @Nullable String why,
            Instant at) {}
}
