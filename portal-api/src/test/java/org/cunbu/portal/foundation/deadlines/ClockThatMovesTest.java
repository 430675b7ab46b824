package org.cunbu.portal.foundation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.NoticesOf2026;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A promise stands still for a question, a statute is lengthened; nothing is said twice. */
@SpringBootTest(classes = ClocksAlone.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = ClocksAlone.class)
class ClockThatMovesTest {

    private static final Shown SHOWN =
            new Shown(UUID.randomUUID(), null, "PETITION", "430525101", "MAILBOX", null, false);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Ticker ticker;

    @Autowired
    private Journal journal;

    @Autowired
    private PortalClock clock;

    private final UUID matter = Ids.next();

    @BeforeEach
    void onMonday() {
        clock.travelTo(at(MONDAY, 9));
    }

    @AfterEach
    void andBack() {
        deadlines.stop(matter, clock.instant()).block();
        clock.returnToNow();
    }

    @Test
    void a_question_stops_the_promise_until_the_day_of_the_answer() {
        DeadlineId id = start(ClockKind.CONCLUSION, NoticesOf2026.workingDays().workingDaysAfter(at(MONDAY, 9), 10));
        deadlines
                .pause(matter, ClockKind.CONCLUSION, at(MONDAY.plusDays(1), 15))
                .block();
        Deadline paused = the(ClockKind.CONCLUSION);
        assertThat(paused.reckoning().lastDay()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(paused.reckoning().paused()).hasSize(5);

        deadlines
                .resume(matter, ClockKind.CONCLUSION, at(MONDAY.plusDays(3), 8))
                .block();
        Deadline again = the(ClockKind.CONCLUSION);
        assertThat(again.reckoning().lastDay()).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(again.reckoning().paused()).containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3));
        assertThat(again.reckoning().counted()).hasSize(10);
        assertThat(moves(id))
                .extracting(DeadlineMoved::why)
                .containsExactly(DeadlineMoved.Why.PAUSED, DeadlineMoved.Why.RESUMED);
        assertThat(moves(id).getLast().inPublic().due()).isEqualTo(LocalDate.of(2026, 3, 18));
    }

    @Test
    void without_an_answer_it_goes_on_by_itself_after_five_working_days_and_a_second_question_stops_nothing() {
        start(ClockKind.CONCLUSION, NoticesOf2026.workingDays().workingDaysAfter(at(MONDAY, 9), 10));
        deadlines.pause(matter, ClockKind.CONCLUSION, at(MONDAY, 10)).block();
        deadlines
                .resume(matter, ClockKind.CONCLUSION, at(MONDAY.plusDays(10), 10))
                .block();
        assertThat(the(ClockKind.CONCLUSION).reckoning().lastDay()).isEqualTo(LocalDate.of(2026, 3, 23));

        assertThat(deadlines
                        .pause(matter, ClockKind.CONCLUSION, at(MONDAY.plusDays(11), 10))
                        .blockOptional())
                .isEmpty();
        assertThat(the(ClockKind.CONCLUSION).reckoning().lastDay()).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void a_question_does_not_stop_the_statute_nor_what_ran_out() {
        start(ClockKind.CONCLUSION_STATUTE, NoticesOf2026.workingDays().daysAfter(at(MONDAY, 9), 60));
        start(ClockKind.CONCLUSION, NoticesOf2026.workingDays().workingDaysAfter(at(MONDAY, 9), 1));
        Instant late = at(MONDAY.plusDays(2), 9);
        clock.travelTo(late);
        assertThat(deadlines.pause(matter, ClockKind.CONCLUSION_STATUTE, late).blockOptional())
                .isEmpty();
        assertThat(deadlines.pause(matter, ClockKind.CONCLUSION, late).blockOptional())
                .isEmpty();
    }

    @Test
    void the_statute_is_lengthened_once_by_thirty_days() {
        DeadlineId id =
                start(ClockKind.CONCLUSION_STATUTE, NoticesOf2026.workingDays().daysAfter(at(MONDAY, 9), 60));
        var longer = deadlines
                .extend(matter, ClockKind.CONCLUSION_STATUTE, 30, at(MONDAY.plusDays(40), 9))
                .block();
        assertThat(Objects.requireNonNull(longer).extended()).isTrue();
        assertThat(longer.reckoning().lastDay()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(deadlines
                        .extend(matter, ClockKind.CONCLUSION_STATUTE, 30, at(MONDAY.plusDays(41), 9))
                        .blockOptional())
                .isEmpty();
        assertThat(moves(id)).hasSize(1);
    }

    @Test
    void a_hearing_does_not_count() {
        start(ClockKind.REVIEW_ANSWER, NoticesOf2026.workingDays().daysAfter(at(MONDAY, 9), 30));
        deadlines
                .pause(matter, ClockKind.REVIEW_ANSWER, at(MONDAY.plusDays(3), 9))
                .block();
        deadlines
                .resume(matter, ClockKind.REVIEW_ANSWER, at(MONDAY.plusDays(13), 9))
                .block();
        assertThat(the(ClockKind.REVIEW_ANSWER).reckoning().paused()).hasSize(10);
        assertThat(the(ClockKind.REVIEW_ANSWER).reckoning().lastDay()).isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    void what_was_said_before_is_not_said_again_after_it_moved() {
        DeadlineId id = start(ClockKind.CONCLUSION, NoticesOf2026.workingDays().workingDaysAfter(at(MONDAY, 9), 10));
        clock.travelTo(at(LocalDate.of(2026, 3, 12), 12));
        speak(id, 1);
        assertThat(said(id)).containsExactly("P60");

        deadlines.pause(matter, ClockKind.CONCLUSION, clock.instant()).block();
        clock.travelTo(at(LocalDate.of(2026, 3, 16), 12));
        deadlines.resume(matter, ClockKind.CONCLUSION, clock.instant()).block();
        clock.travelTo(at(LocalDate.of(2026, 4, 16), 12));
        speak(id, 4);
        assertThat(said(id)).containsExactly("P60", "P85", "LAST_DAY", "MISSED");
        assertThat(history(id)).extracting(Recorded::happened).isSorted();
        assertThat(history(id)).extracting(each -> each.subject().version()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_late_by_the_new_day_is_said_at_once() {
        DeadlineId id = start(ClockKind.CONCLUSION, NoticesOf2026.workingDays().workingDaysAfter(at(MONDAY, 9), 3));
        deadlines.pause(matter, ClockKind.CONCLUSION, at(MONDAY, 10)).block();
        clock.travelTo(at(LocalDate.of(2026, 3, 6), 22));
        ticker.strike().block();
        assertThat(said(id)).isEmpty();
        clock.travelTo(at(LocalDate.of(2026, 3, 9), 22));
        speak(id, 1);
        assertThat(said(id)).containsExactly("P60");
        deadlines.stop(matter, clock.instant()).block();
    }

    private DeadlineId start(ClockKind kind, Reckoning reckoning) {
        DeadlineId id = DeadlineId.next();
        deadlines
                .start(new NewDeadline(id, matter, kind, at(MONDAY, 9), reckoning, "test", "PETITION", SHOWN))
                .block();
        return id;
    }

    private Deadline the(ClockKind kind) {
        return Objects.requireNonNull(
                deadlines.of(matter).filter(each -> each.kind() == kind).blockLast());
    }

    private List<DeadlineMoved> moves(DeadlineId id) {
        return history(id).stream()
                .filter(each -> each.is(DeadlineMoved.class))
                .map(each -> each.as(DeadlineMoved.class))
                .toList();
    }

    /** The portal's own ticker may be just saying it. */
    private void speak(DeadlineId id, int words) {
        Flux.range(0, 100)
                .concatMap(n -> ticker.strike()
                        .then(Mono.fromSupplier(() -> said(id).size()).subscribeOn(Schedulers.boundedElastic()))
                        .delayElement(Duration.ofMillis(50)))
                .takeUntil(many -> many >= words)
                .blockLast(Duration.ofSeconds(30));
    }

    private List<String> said(DeadlineId id) {
        return history(id).stream()
                .filter(each -> !each.is(DeadlineMoved.class))
                .map(each -> each.is(DeadlineNear.class)
                        ? each.as(DeadlineNear.class).stage().name()
                        : "MISSED")
                .toList();
    }

    private List<Recorded> history(DeadlineId id) {
        return Objects.requireNonNull(
                journal.historyOf(id.value()).collectList().block(Duration.ofSeconds(20)));
    }

    private static Instant at(LocalDate day, int hour) {
        return Shanghai.startOf(day).plus(Duration.ofHours(hour));
    }
}
