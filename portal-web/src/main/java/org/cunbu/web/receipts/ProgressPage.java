package org.cunbu.web.receipts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.transparency.ReceiptLeaf;
import org.cunbu.portal.petition.casework.AttachedTo;
import org.cunbu.portal.petition.casework.ClockCalendar;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.IssuedPaper;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.web.answering.Near;
import org.cunbu.web.attachments.FileLine;
import org.jspecify.annotations.Nullable;

/**
 * One letter as its writer follows it.
 *
 * @param files what is attached, as this page lists it
 * @param papers those that are addressed to the writer
 * @param leaf its line in the public log; empty of letters older than the log, and once its salt was deleted
 * @param near who answers for the letter's place
 * @param tracksOnly whether it is a receipt that an official made
 * @param problem what was wrong with a file
 * @param done what was done a moment ago, as the key of a sentence; empty when nothing was
 */
record ProgressPage(
        Progress letter,
        List<Clock> clocks,
        List<FileLine> files,
        List<IssuedPaper> papers,
        Optional<ReceiptLeaf> leaf,
        Near near,
        WordForm typed,
        @Nullable String problem,
        String done,
        boolean tracksOnly) {

    private static final List<String> DEEDS = List.of(
            "added",
            "said",
            "attached",
            "detached",
            "objected",
            "replied",
            "withdrawing",
            "recalled",
            "reminded",
            "reopened",
            "reviewing");

    static ProgressPage of(
            Progress letter, Optional<ReceiptLeaf> leaf, Near near, WordForm typed, String done, Petitioner holder) {
        return new ProgressPage(
                letter,
                letter.clocks().stream()
                        .filter(clock -> concerns(clock, letter.clocks()))
                        .map(Clock::of)
                        .toList(),
                FileLine.ofPetitioner(letter.attachments(), "/receipts/" + letter.number(), letter.mayAdd()),
                List.of(),
                leaf,
                near,
                typed,
                null,
                DEEDS.contains(done) ? done : "",
                !holder.mayDecide());
    }

    /** The statute is said to citizens only where the promise beside it was not kept. */
    private static boolean concerns(Deadline clock, List<Deadline> all) {
        if (!clock.kind().isBesideAPromise()) return true;
        return clock.isOpen()
                && all.stream()
                        .anyMatch(other -> other.state() == Deadline.State.MISSED
                                && other.isOpen()
                                && other.kind()
                                        .statute()
                                        .filter(clock.kind()::equals)
                                        .isPresent());
    }

    public String shownNumber() {
        return letter.number().shown();
    }

    /** The same page, with what was wrong with a file. */
    ProgressPage refusing(List<FieldError> errors) {
        return errors.stream()
                .filter(error -> error.field().equals("file"))
                .findFirst()
                .map(error -> new ProgressPage(
                        letter, clocks, files, papers, leaf, near, typed, error.message(), done, tracksOnly))
                .orElse(this);
    }

    /** The same page, with the papers that are addressed to the writer. */
    ProgressPage with(List<IssuedPaper> issued) {
        return new ProgressPage(letter, clocks, files, issued, leaf, near, typed, problem, done, tracksOnly);
    }

    /** Where a petitioner's files stand. */
    public List<String> parts() {
        return List.of(AttachedTo.LETTER.name());
    }

    /** For the form that sends files: the same form twice sends them once. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** The day on which a plan is looked at again, as people say it; empty where there is none. */
    public String nextLook() {
        var plan = letter.situation().plan();
        return plan == null ? "" : ClockWords.day(plan.next());
    }

    /** The statute's last day after it was lengthened, as people say it; empty where it was not. */
    public String longer() {
        var extension = letter.situation().extension();
        return extension == null ? "" : ClockWords.day(extension.until());
    }

    public List<Solved> solved() {
        return List.of(Solved.values());
    }

    public List<Rating> ratings() {
        return List.of(Rating.values());
    }

    /** A clock in words: until when, and why that day. */
    record Clock(String name, String until, String why, ClockCalendar calendar, boolean missed) {

        static Clock of(Deadline deadline) {
            return new Clock(
                    ClockWords.name(deadline.kind()),
                    ClockWords.until(deadline),
                    ClockWords.why(deadline),
                    ClockCalendar.of(deadline.reckoning()),
                    deadline.state() == Deadline.State.MISSED);
        }
    }
}
