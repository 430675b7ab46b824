package org.cunbu.portal.foundation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.NoticeOfYear;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays.Notice;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A notice of days off comes while clocks run. */
@SpringBootTest(classes = ClocksAlone.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = ClocksAlone.class)
class HolidayNoticeTest {

    private static final Shown SHOWN =
            new Shown(UUID.randomUUID(), null, "PETITION", "430525101", "MAILBOX", null, false);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 3_000;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private HolidayNotices notices;

    @Autowired
    private Recount recount;

    @Autowired
    private Calendar calendar;

    @Autowired
    private Journal journal;

    @Autowired
    private PortalClock clock;

    private final List<UUID> matters =
            IntStream.range(0, MANY).mapToObj(n -> Ids.next()).toList();

    @BeforeEach
    void inDecember() {
        clock.travelTo(at(LocalDate.of(2026, 12, 23)));
    }

    @AfterEach
    void andBack() {
        clock.returnToNow();
    }

    @Test
    void the_clocks_that_run_end_on_other_days_as_the_preview_said_and_what_was_kept_or_missed_stays() {
        UUID kept = Ids.next();
        UUID missed = Ids.next();
        UUID early = Ids.next();
        start(List.of(kept, missed), ClockKind.FIRST_RESPONSE, at(LocalDate.of(2026, 12, 18)), 1);
        deadlines
                .keep(kept, ClockKind.FIRST_RESPONSE, at(LocalDate.of(2026, 12, 21)))
                .block(PATIENCE);
        start(List.of(early), ClockKind.CONCLUSION, at(LocalDate.of(2026, 12, 22)), 3);
        start(matters, ClockKind.CONCLUSION, at(LocalDate.of(2026, 12, 22)), 10);
        var before = of(matters.getFirst());
        assertThat(before.reckoning().lastDay()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(before.reckoning().provisional()).isTrue();
        var missedBefore = of(missed);

        var notice = new NoticeOfYear(
                2027,
                "测试用通知",
                Map.of(
                        LocalDate.of(2027, 1, 1), new Notice(true, "元旦"),
                        LocalDate.of(2027, 1, 2), new Notice(true, "元旦"),
                        LocalDate.of(2027, 1, 3), new Notice(true, "元旦")));
        var weighed = Objects.requireNonNull(notices.weigh(notice).block(PATIENCE));
        assertThat(weighed.moved())
                .contains(new Weighed.Move(
                        ClockKind.CONCLUSION, LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 6), MANY));
        assertThat(of(matters.getFirst())).as("a preview changes nothing").isEqualTo(before);

        int read = calendar.workingDays().edition();
        notices.enter(notice, read, Actor.program()).block(PATIENCE);
        assertThatThrownBy(() -> notices.enter(notice, read, Actor.program()).block(PATIENCE))
                .isInstanceOf(Overtaken.class);
        for (int n = 0; n < 200 && reckonedBy(read); n++) {
            recount.round().block(PATIENCE);
        }

        for (UUID matter : List.of(matters.getFirst(), matters.get(MANY / 2), matters.getLast())) {
            Deadline after = of(matter);
            assertThat(after.reckoning().lastDay()).isEqualTo(LocalDate.of(2027, 1, 6));
            assertThat(after.reckoning().provisional()).isFalse();
            assertThat(after.reckoning().counted()).hasSize(10);
            assertThat(moves(after)).singleElement().satisfies(moved -> {
                assertThat(moved.why()).isEqualTo(DeadlineMoved.Why.NOTICE);
                assertThat(moved.before()).isEqualTo(LocalDate.of(2027, 1, 5));
                assertThat(moved.due()).isEqualTo(after.due());
            });
        }
        assertThat(of(kept).state()).isEqualTo(Deadline.State.KEPT);
        assertThat(of(missed).reckoning()).isEqualTo(missedBefore.reckoning());
        assertThat(moves(of(early))).isEmpty();
        deadlines.stop(missed, clock.instant()).block(PATIENCE);
        deadlines.stop(early, clock.instant()).block(PATIENCE);
    }

    private boolean reckonedBy(int edition) {
        return List.of(matters.getFirst(), matters.get(MANY / 2), matters.getLast()).stream()
                .anyMatch(matter -> of(matter).reckoning().edition() == edition);
    }

    private void start(List<UUID> several, ClockKind kind, Instant from, int days) {
        var reckoning = calendar.workingDays().workingDaysAfter(from, days);
        deadlines
                .startAll(several.stream()
                        .map(matter -> new NewDeadline(
                                DeadlineId.next(), matter, kind, from, reckoning, "test", "PETITION", SHOWN))
                        .toList())
                .block(PATIENCE);
    }

    private Deadline of(UUID matter) {
        return Objects.requireNonNull(deadlines.of(matter).blockLast(PATIENCE));
    }

    private List<DeadlineMoved> moves(Deadline clock) {
        return Objects.requireNonNull(journal.historyOf(clock.id().value())
                .filter(each -> each.is(DeadlineMoved.class))
                .map(each -> each.as(DeadlineMoved.class))
                .collectList()
                .block(PATIENCE));
    }

    private static Instant at(LocalDate day) {
        return Shanghai.startOf(day).plus(Duration.ofHours(10));
    }
}
