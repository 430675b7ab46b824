package org.cunbu.web.desk.cases;

import java.util.List;
import org.cunbu.portal.petition.casework.ClockCalendar;
import org.cunbu.portal.petition.casework.Situation;
import org.cunbu.web.attachments.FileLine;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.StageWord;
import org.jspecify.annotations.Nullable;

/**
 * One letter on the desk: everything the template shows, nothing else.
 *
 * @param text the letter as this official may read it; null when its text is not theirs to read
 * @param additions what the petitioner added later
 * @param files what is attached
 * @param message what the handler told the petitioner on taking it up
 * @param situation a return, a plan, another door, an objection, who helps
 * @param forms what this official may do now, each as a form
 * @param notice message key of what is said once on top
 * @param facts how the letter came about, where somebody did not simply write about their own matter
 * @param seen those who wrote, where they were just opened with a reason
 */
public record CasePage(
        DeskFrame desk,
        String id,
        int version,
        Head head,
        @Nullable String text,
        List<Words> additions,
        List<FileLine> files,
        Attach attach,
        @Nullable String message,
        @Nullable Draft draft,
        @Nullable Words answer,
        @Nullable Said said,
        Situation situation,
        @Nullable Proposed proposed,
        List<Clock> clocks,
        List<HeldAt> held,
        List<History> history,
        List<Note> notes,
        LaterPart later,
        Forms forms,
        @Nullable String notice,
        List<Fact> facts,
        List<SeenContact> seen) {

    /**
     * What stands over the letter.
     *
     * @param title null when it is not theirs to read
     * @param kind message key
     * @param channel message key
     * @param contact masked; null where there is none, or none for this official
     * @param flags message keys of what must not be overlooked
     */
    public record Head(
            String number,
            @Nullable String title,
            String kind,
            String channel,
            StageWord stage,
            String place,
            String received,
            String unit,
            @Nullable String handler,
            @Nullable String contact,
            List<String> flags) {}

    /**
     * The form that attaches files.
     *
     * @param key     the same form twice attaches them once
     * @param parts   to which parts of the letter; none where nothing may be attached
     * @param problem why it was refused
     */
    public record Attach(
            String key, List<String> parts, @Nullable String problem) {}

    /** What the routing proposes, with its reason in words. */
    public record Proposed(
            String lead,
            String leadName,
            @Nullable String second,
            @Nullable String secondName,
            String reason,
            String reasonFull) {}

    /**
     * One clock with its explanation.
     *
     * @param name message key of the clock
     * @param state message key of its state
     * @param calendar which days count, and why others do not
     * @param extended whether it was lengthened
     */
    public record Clock(
            String name,
            String state,
            String shape,
            String css,
            String due,
            String started,
            ClockCalendar calendar,
            boolean extended,
            boolean provisional) {}

    /** A unit's days of the letter. */
    public record HeldAt(String name, int days) {}

    /** The days of all units. */
    public int heldDays() {
        return held.stream().mapToInt(HeldAt::days).sum();
    }

    /** One line of what happened. */
    public record History(String at, String iso, String what, String by) {}

    /**
     * What stands in the file.
     *
     * @param purpose message key
     * @param told whether the petitioner reads it too
     */
    public record Note(String at, String purpose, String by, String text, boolean told) {}

    /** A text, when it was written and by whom. */
    public record Words(String text, String at, String by) {}

    /**
     * The answer before it leaves.
     *
     * @param state message key: waits, sent back, approved
     * @param why why it was sent back
     */
    public record Draft(
            String text,
            String by,
            String state,
            @Nullable String approver,
            @Nullable String why) {}

    /** The petitioner's word, as message keys, and how the letter ended. */
    public record Said(
            @Nullable String solved,
            @Nullable String rating,
            @Nullable String remark,
            @Nullable String verdict) {}

    /**
     * Something about how the letter came.
     *
     * @param key message key
     */
    public record Fact(String key, String words) {}

    /**
     * Somebody, opened with a reason that was recorded.
     *
     * @param who message key: whose matter it is, who wrote, who speaks for many
     */
    public record SeenContact(
            String who,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}
}
