package org.cunbu.portal.foundation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.foundation.deadlines.Deadline.State.KEPT;
import static org.cunbu.portal.foundation.deadlines.Deadline.State.MISSED;
import static org.cunbu.portal.foundation.deadlines.Deadline.State.STOPPED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.NoticesOf2026;
import org.cunbu.portal.foundation.calendar.PortalClock;
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

@SpringBootTest(classes = ClocksAlone.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = ClocksAlone.class)
class ClocksOfTheCountyTest {

    private static final Shown SHOWN =
            new Shown(UUID.randomUUID(), null, "PETITION", "430525101", "MAILBOX", null, false);

    private static final Instant MONDAY =
            Shanghai.startOf(LocalDate.of(2026, 3, 2)).plusSeconds(9 * 3_600);

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
        clock.travelTo(MONDAY);
    }

    @AfterEach
    void andBack() {
        deadlines.stop(matter, clock.instant()).block();
        clock.returnToNow();
    }

    @Test
    void speak_after_a_standstill_each_word_once_in_order_and_dated_when_it_was() {
        DeadlineId id = start(ClockKind.CONCLUSION, 5);
        clock.travelTo(MONDAY.plus(Duration.ofDays(30)));
        Flux.range(0, 4).flatMap(n -> ticker.strike()).blockLast();
        ticker.strike().block();

        List<Recorded> said = history(id);
        assertThat(said)
                .extracting(Recorded::type)
                .containsExactly("DeadlineNear", "DeadlineNear", "DeadlineNear", "DeadlineMissed");
        assertThat(said).extracting(each -> each.subject().version()).containsExactly(2, 3, 4, 5);
        assertThat(said).extracting(Recorded::happened).isSorted();
        assertThat(said.getLast().happened()).isEqualTo(due(5));
        assertThat(said.getLast().recorded()).isEqualTo(clock.instant());
        assertThat(state(ClockKind.CONCLUSION)).isEqualTo(MISSED);
    }

    @Test
    void are_kept_by_what_is_done_before_the_last_day_is_over() {
        DeadlineId id = start(ClockKind.FIRST_RESPONSE, 1);
        deadlines.keep(matter, ClockKind.FIRST_RESPONSE, due(1).minusMillis(1)).block();
        assertThat(state(ClockKind.FIRST_RESPONSE)).isEqualTo(KEPT);
        assertThat(history(id)).extracting(Recorded::type).last().isEqualTo("DeadlineKept");
    }

    @Test
    void stay_missed_when_it_is_done_at_midnight_or_later() {
        DeadlineId id = start(ClockKind.FIRST_RESPONSE, 1);
        deadlines.keep(matter, ClockKind.FIRST_RESPONSE, due(1)).block();
        Deadline missed = Objects.requireNonNull(deadlines.of(matter).blockLast());
        assertThat(missed.state()).isEqualTo(MISSED);
        assertThat(missed.settled()).isEqualTo(due(1));
        assertThat(history(id)).extracting(Recorded::type).last().isEqualTo("DeadlineMissed");
        clock.travelTo(MONDAY.plus(Duration.ofDays(30)));
        ticker.strike().block();
        assertThat(history(id))
                .filteredOn(each -> each.is(DeadlineMissed.class))
                .hasSize(1);
    }

    @Test
    void say_nothing_more_when_the_letter_was_taken_back() {
        DeadlineId id = start(ClockKind.CONCLUSION, 15);
        deadlines.stop(matter, MONDAY.plusSeconds(60)).block();
        clock.travelTo(MONDAY.plus(Duration.ofDays(60)));
        ticker.strike().block();
        assertThat(state(ClockKind.CONCLUSION)).isEqualTo(STOPPED);
        assertThat(history(id)).isEmpty();
    }

    @Test
    void tell_the_unit_that_holds_the_letter_then_and_show_nothing_of_a_sealed_one() {
        DeadlineId id = start(ClockKind.CONCLUSION, 1);
        deadlines.handOver(matter, "D-WATER", SHOWN).block();
        deadlines.seal(matter).block();
        clock.travelTo(MONDAY.plus(Duration.ofDays(9)));
        ticker.strike().block();
        DeadlineMissed missed = history(id).getLast().as(DeadlineMissed.class);
        assertThat(missed.unit()).isEqualTo("D-WATER");
        assertThat(missed.inPublic().sealed()).isTrue();
        assertThat(missed.inPublic().unit()).isNull();
    }

    private DeadlineId start(ClockKind kind, int days) {
        DeadlineId id = DeadlineId.next();
        var reckoning = NoticesOf2026.workingDays().workingDaysAfter(MONDAY, days);
        deadlines
                .start(new NewDeadline(id, matter, kind, MONDAY, reckoning, "test", "PETITION", SHOWN))
                .block();
        return id;
    }

    private static Instant due(int days) {
        return NoticesOf2026.workingDays().workingDaysAfter(MONDAY, days).due();
    }

    private Deadline.State state(ClockKind kind) {
        return Objects.requireNonNull(deadlines
                .of(matter)
                .filter(each -> each.kind() == kind)
                .map(Deadline::state)
                .blockLast());
    }

    private List<Recorded> history(DeadlineId id) {
        return Objects.requireNonNull(
                journal.historyOf(id.value()).collectList().block());
    }
}
