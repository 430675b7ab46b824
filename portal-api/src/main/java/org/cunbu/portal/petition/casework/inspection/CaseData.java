package org.cunbu.portal.petition.casework.inspection;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.SkippedDay;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.lists.ListSheet;
import org.jspecify.annotations.Nullable;

/**
 * A whole case as it is put into a folder: what the official may read of it, personal data masked, nobody's contact.
 *
 * @param log the case's lines of the public log, each with its proof
 */
record CaseData(
        String number,
        @Nullable String title,
        @Nullable String text,
        String kind,
        String channel,
        String place,
        String received,
        String stage,
        String holder,
        @Nullable String lead,
        @Nullable String mode,
        @Nullable String handler,
        @Nullable String message,
        List<String> additions,
        @Nullable String answer,
        @Nullable String answered,
        @Nullable String word,
        @Nullable String rating,
        @Nullable String verdict,
        List<Clock> clocks,
        List<Step> history,
        List<Remark> notes,
        List<LogLine> log) {

    /** A clock with how it was reckoned. */
    record Clock(
            String kind,
            String state,
            String started,
            String lastDay,
            @Nullable String settled,
            String rule,
            List<String> counted,
            List<String> skipped,
            boolean provisional) {}

    /** What happened. */
    record Step(String at, String by, String what) {}

    /** What officials wrote into the file. */
    record Remark(String at, @Nullable String unit, String by, String text, boolean told) {}

    /**
     * A line of the public log.
     *
     * @param proof that it stands in what was signed; none before it was
     */
    record LogLine(
            long n, String line, String hash, @Nullable String proof) {}

    static CaseData of(CaseView view, List<LogLine> log) {
        Lead lead = view.lead();
        var answer = view.answer();
        var word = view.word();
        var rating = word == null ? null : word.rating();
        var verdict = view.verdict();
        return new CaseData(
                view.number().value(),
                view.title(),
                view.text(),
                ListSheet.word(view.kind()),
                ListSheet.word(view.channel()),
                view.place(),
                minute(view.received()),
                view.stage().officialWord(),
                view.holderName(),
                view.leadName(),
                lead == null ? null : lead.mode().word(),
                view.handler(),
                view.message(),
                view.additions().stream()
                        .map(more -> minute(more.at()) + " " + more.text())
                        .toList(),
                answer == null ? null : answer.text(),
                answer == null ? null : minute(answer.delivered()),
                word == null ? null : word.solved().word(),
                rating == null ? null : rating.word(),
                verdict == null ? null : verdict.word(),
                view.clocks().stream().map(CaseData::clock).toList(),
                view.history().stream()
                        .map(line -> new Step(minute(line.at()), line.by(), line.words()))
                        .toList(),
                view.notes().stream()
                        .map(note -> new Remark(minute(note.at()), note.unit(), note.by(), note.text(), note.told()))
                        .toList(),
                log);
    }

    private static Clock clock(Deadline clock) {
        var reckoning = clock.reckoning();
        Instant settled = clock.settled();
        return new Clock(
                clock.kind().name(),
                clock.state().name(),
                minute(clock.started()),
                reckoning.lastDay().toString(),
                settled == null ? null : minute(settled),
                clock.rule(),
                reckoning.counted().stream().map(Object::toString).toList(),
                reckoning.skipped().stream().map(CaseData::skipped).toList(),
                reckoning.provisional());
    }

    private static String skipped(SkippedDay day) {
        return day.day() + " " + day.name();
    }

    private static String minute(Instant at) {
        return Shanghai.minute(at);
    }
}
