package org.cunbu.web.desk.terms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.Weighed;
import org.cunbu.portal.petition.casework.Ladder;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PromiseRule;
import org.cunbu.portal.petition.intake.Promised;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Due;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets of clocks.
 *
 * @param promises newest first
 * @param years    this year and the next, as notices have them
 * @param weighing what a notice would do; none before it was asked
 * @param done     message key of what was done a moment ago
 */
record TermsPage(
        DeskFrame desk,
        List<Line> promises,
        Form ladder,
        int ladderVersion,
        boolean quietDaysOff,
        int edition,
        List<Year> years,
        @Nullable Weighing weighing,
        Attempt attempt,
        @Nullable String done) {

    /** Clocks that may be promised, as message keys. */
    public List<String> clocks() {
        return Promised.CLOCKS.stream().map(Enum::name).toList();
    }

    public List<String> channels() {
        return Arrays.stream(Channel.values()).map(Enum::name).toList();
    }

    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Enum::name).toList();
    }

    /**
     * One promise.
     *
     * @param days empty: taken back
     */
    record Line(
            String clock,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String topic,
            @Nullable Integer days,
            String from,
            String reason,
            String entered) {

        static Line of(PromiseRule rule) {
            return new Line(
                    rule.clock().name(),
                    rule.channel() == null ? null : rule.channel().name(),
                    rule.kind() == null ? null : rule.kind().name(),
                    rule.topic(),
                    rule.days(),
                    rule.from().toString(),
                    rule.reason(),
                    Moments.at(rule.entered()));
        }
    }

    /** The numbers of the ladder, as its fields have them. */
    record Form(Map<String, String> numbers) {

        static final List<String> FIELDS =
                List.of("orderAfter", "signWithin", "leaderAfter", "quietFrom", "quietUntil");

        static Form of(Ladder ladder, Attempt attempt) {
            if (attempt.of("ladder")) return new Form(attempt.typed());
            return new Form(Map.of(
                    "orderAfter", String.valueOf(ladder.orderAfter()),
                    "signWithin", String.valueOf(ladder.signWithin()),
                    "leaderAfter", String.valueOf(ladder.leaderAfter()),
                    "quietFrom", String.valueOf(ladder.quietFrom()),
                    "quietUntil", String.valueOf(ladder.quietUntil())));
        }

        public List<String> fields() {
            return FIELDS;
        }

        public String of(String field) {
            return numbers.getOrDefault(field, "");
        }
    }

    /** A year's days off and make-up days. */
    record Year(int year, boolean provisional, List<String> off, List<String> worked) {

        static Year of(int year, WorkingDays known) {
            var days = known.noticed(year);
            return new Year(
                    year,
                    known.isProvisional(year),
                    days.entrySet().stream()
                            .filter(day -> day.getValue().dayOff())
                            .map(day -> said(day.getKey(), day.getValue().name()))
                            .toList(),
                    days.entrySet().stream()
                            .filter(day -> !day.getValue().dayOff())
                            .map(day -> said(day.getKey(), day.getValue().name()))
                            .toList());
        }

        private static String said(LocalDate day, String name) {
            return Due.dayInWords(day) + name;
        }
    }

    /** What a notice would do, and the notice as it was typed. */
    record Weighing(String year, String source, String days, int edition, Weighed would) {

        public List<Way> ways() {
            return would.moved().stream().limit(MOST).map(Way::of).toList();
        }

        public boolean more() {
            return would.moved().size() > MOST;
        }

        private static final int MOST = 100;
    }

    /** So many clocks end on another day. */
    record Way(String clock, String from, String to, long clocks) {

        static Way of(Weighed.Move move) {
            return new Way(
                    "desk.clock." + move.kind().name(),
                    Due.dayInWords(move.from()),
                    Due.dayInWords(move.to()),
                    move.clocks());
        }
    }
}
