package org.cunbu.portal.foundation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.NoticesOf2026;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Shown;
import org.junit.jupiter.api.Test;

/** What the county's clocks are, one beside the other. */
class ClockKindTest {

    private static final WorkingDays DAYS = NoticesOf2026.workingDays();
    private static final Instant MONDAY =
            Shanghai.startOf(LocalDate.of(2026, 3, 2)).plusSeconds(36_000);

    @Test
    void only_a_promise_stops_for_a_question_and_no_statute_does() {
        assertThat(with(Halt.QUESTION)).containsExactly(ClockKind.CONCLUSION);
        assertThat(with(Halt.HEARING)).containsExactly(ClockKind.REVIEW_ANSWER, ClockKind.REEXAMINATION_ANSWER);
        assertThat(ClockKind.values())
                .filteredOn(ClockKind::isBesideAPromise)
                .allSatisfy(kind -> assertThat(kind.halt()).isEqualTo(Halt.NEVER));
    }

    @Test
    void rates_count_what_is_promised_to_the_petitioner_and_no_statute() {
        assertThat(ClockKind.values())
                .filteredOn(ClockKind::isRated)
                .containsExactly(ClockKind.FIRST_RESPONSE, ClockKind.CONCLUSION, ClockKind.PETITIONERS_WORD);
    }

    @Test
    void each_has_a_word_of_its_own() {
        assertThat(ClockKind.values()).extracting(ClockKind::word).doesNotHaveDuplicates();
    }

    @Test
    void the_act_that_keeps_a_promise_keeps_the_statute_beside_it() {
        var clocks = new Clockwork();
        clocks.start(clock(ClockKind.FIRST_RESPONSE, 1));
        clocks.start(clock(ClockKind.FIRST_RESPONSE_STATUTE, 15));
        clocks.start(clock(ClockKind.CONCLUSION_STATUTE, 60));
        clocks.keep(ClockKind.FIRST_RESPONSE, MONDAY.plusSeconds(60));

        assertThat(clocks.of(ClockKind.FIRST_RESPONSE_STATUTE))
                .hasValueSatisfying(each -> assertThat(each.state()).isEqualTo(Deadline.State.KEPT));
        assertThat(clocks.of(ClockKind.CONCLUSION_STATUTE))
                .hasValueSatisfying(each -> assertThat(each.isOpen()).isTrue());
    }

    @Test
    void the_promise_comes_before_the_statute_even_where_it_ends_later() {
        assertThat(next(clock(ClockKind.CONCLUSION_STATUTE, 5), clock(ClockKind.CONCLUSION, 40)))
                .isEqualTo(ClockKind.CONCLUSION);
        assertThat(next(clock(ClockKind.CONCLUSION_STATUTE, 5))).isEqualTo(ClockKind.CONCLUSION_STATUTE);
    }

    @Test
    void what_only_the_petitioner_may_still_do_is_no_office_s_next_clock() {
        assertThat(Deadline.nextOf(List.of(running(clock(ClockKind.REVIEW_REQUEST, 30)))))
                .isEmpty();
        assertThat(next(clock(ClockKind.PETITIONERS_WORD, 7), clock(ClockKind.REVIEW_REQUEST, 3)))
                .isEqualTo(ClockKind.PETITIONERS_WORD);
    }

    private static ClockKind next(NewDeadline... clocks) {
        return Deadline.nextOf(Arrays.stream(clocks).map(ClockKindTest::running).toList())
                .orElseThrow()
                .kind();
    }

    private static Deadline running(NewDeadline clock) {
        var clocks = new Clockwork();
        clocks.start(clock);
        return clocks.of(clock.kind()).orElseThrow();
    }

    private static NewDeadline clock(ClockKind kind, int days) {
        return new NewDeadline(
                new DeadlineId(Ids.next()),
                UUID.randomUUID(),
                kind,
                MONDAY,
                DAYS.daysAfter(MONDAY, days),
                "test",
                "PETITION",
                Shown.NOTHING);
    }

    private static List<ClockKind> with(Halt halt) {
        return Arrays.stream(ClockKind.values())
                .filter(kind -> kind.halt() == halt)
                .toList();
    }
}
