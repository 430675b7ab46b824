package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.insight.statistics.rules.Entered;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Mark;
import org.cunbu.portal.insight.statistics.rules.MarkKind;
import org.cunbu.portal.insight.statistics.rules.Origin;
import org.jspecify.annotations.Nullable;

/** Petitions as they happen: received, dispatched (sometimes again), answered in time or late, judged or not. */
final class HistoryFixture {

    static final Instant MONDAY = Shanghai.startOf(LocalDate.of(2026, 11, 2)).plusSeconds(9 * 3_600);
    private static final List<String> UNITS = List.of("D-EDU", "D-TRANSPORT", "T430525101", "V430525101001");
    private static final List<String> TOWNSHIPS = List.of("430525101", "430525102", "");

    private HistoryFixture() {}

    static Origin aPetition() {
        return new Origin(
                new UUID(0, 1),
                new UUID(0, 2),
                MONDAY,
                "PETITION",
                "430525101001",
                "430525101",
                "MAILBOX",
                "HELP",
                Entered.CITIZEN,
                false);
    }

    static History aHistory(Mark... marks) {
        return new History(aPetition(), List.of(marks));
    }

    static Mark at(int day, MarkKind kind, String unit) {
        return Mark.of(MONDAY.plusSeconds(day * 86_400L), kind, unit);
    }

    static Mark at(int day, MarkKind kind) {
        return Mark.of(MONDAY.plusSeconds(day * 86_400L), kind);
    }

    static Mark said(int day, String solved, @Nullable String rating) {
        return new Mark(MONDAY.plusSeconds(day * 86_400L), MarkKind.SAID, null, solved, rating);
    }

    /** Any order of things that could be read from a journal, sensible or not: the laws hold for all. */
    static History random(Random random) {
        String township = pick(TOWNSHIPS, random);
        Instant received = MONDAY.plusSeconds(random.nextInt(40 * 86_400));
        Origin origin = new Origin(
                new UUID(random.nextLong(), random.nextLong()),
                new UUID(random.nextLong(), random.nextLong()),
                received,
                "PETITION",
                township.isEmpty() ? null : random.nextBoolean() ? township : township + "00" + random.nextInt(1, 4),
                township.isEmpty() ? null : township,
                pick(List.of("MAILBOX", "FORUM", "VILLAGE_OFFICE"), random),
                pick(List.of("HELP", "INQUIRY", "REPORT"), random),
                random.nextInt(4) == 0 ? Entered.STAFF : Entered.CITIZEN,
                random.nextInt(8) == 0);
        List<Mark> marks = new ArrayList<>();
        Instant at = received;
        int count = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            at = at.plusSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(4 * 86_400));
            marks.add(mark(at, pick(List.of(MarkKind.values()), random), random));
        }
        return new History(origin, marks);
    }

    private static Mark mark(Instant at, MarkKind kind, Random random) {
        return switch (kind) {
            case OPENED -> Mark.of(at, kind, "DISCIPLINE", random.nextBoolean() ? Mark.HIDDEN : "");
            case CLEARED -> Mark.of(at, kind, "PETITION");
            case DISPATCHED, ACCEPTED, DELIVERED, RESPONSE_RAN_OUT, CONCLUSION_RAN_OUT, RETURNED, TAKEN_IN ->
                Mark.of(at, kind, pick(UNITS, random));
            case TOPIC -> Mark.of(at, kind, null, pick(List.of("城乡建设/道路", "教育/学校"), random));
            case SAID ->
                new Mark(
                        at,
                        kind,
                        null,
                        pick(List.of("YES", "PARTLY", "NO"), random),
                        random.nextBoolean() ? null : pick(List.of("SATISFIED", "NOT_SATISFIED"), random));
            case CLOSED -> Mark.of(at, kind, null, pick(List.of("RESOLVED", "EXPLAINED", "WITHDRAWN"), random));
            case SEALED, SILENT, TAKEN_BACK, PLANNED, DECLINED, REDIRECTED, RESUMED, REOPENED -> Mark.of(at, kind);
        };
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
