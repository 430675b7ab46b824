package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.insight.statistics.HistoryFixture.aHistory;
import static org.cunbu.portal.insight.statistics.HistoryFixture.at;
import static org.cunbu.portal.insight.statistics.HistoryFixture.said;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.insight.statistics.rules.Cell;
import org.cunbu.portal.insight.statistics.rules.Change;
import org.cunbu.portal.insight.statistics.rules.Contributions;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Mark;
import org.cunbu.portal.insight.statistics.rules.MarkKind;
import org.cunbu.portal.insight.statistics.rules.Measure;
import org.cunbu.portal.insight.statistics.rules.Snapshot;
import org.cunbu.portal.insight.statistics.rules.Timeline;
import org.junit.jupiter.api.Test;

class PetitionInTheFiguresTest {

    @Test
    void moves_from_the_petition_office_to_the_unit_by_a_pair_at_the_instant_of_dispatch() {
        List<Change> received = Timeline.of(aHistory(at(1, MarkKind.DISPATCHED, "D-EDU"))).stream()
                .filter(change -> change.measure() == Measure.RECEIVED)
                .toList();
        assertThat(received).extracting(Change::amount).containsExactly(1, -1, 1);
        assertThat(received)
                .extracting(change -> change.cell().unit())
                .containsExactly("PETITION", "PETITION", "D-EDU");
        assertThat(received.get(1).at()).isEqualTo(received.get(2).at());
    }

    @Test
    void answered_in_time_and_solved_counts_for_every_rate() {
        Map<Measure, Cell> counted = counted(aHistory(
                at(1, MarkKind.DISPATCHED, "D-EDU"),
                at(1, MarkKind.ACCEPTED, "D-EDU"),
                at(5, MarkKind.DELIVERED, "D-EDU"),
                said(6, "YES", "RATHER_SATISFIED"),
                Mark.of(HistoryFixture.MONDAY.plusSeconds(6 * 86_400L), MarkKind.CLOSED, null, "RESOLVED")));
        assertThat(counted.keySet())
                .contains(
                        Measure.RESPONDED_IN_TIME,
                        Measure.ANSWERED,
                        Measure.CONCLUDED_IN_TIME,
                        Measure.CONCLUDED,
                        Measure.SOLVED,
                        Measure.SAID,
                        Measure.ASKED,
                        Measure.SATISFIED,
                        Measure.RATED)
                .doesNotContain(Measure.WITHDRAWN);
    }

    @Test
    void answered_late_counts_as_answered_but_not_as_in_time_also_when_the_clock_is_read_afterwards() {
        History late = aHistory(
                at(1, MarkKind.DISPATCHED, "D-EDU"),
                at(1, MarkKind.ACCEPTED, "D-EDU"),
                at(30, MarkKind.DELIVERED, "D-EDU"),
                at(20, MarkKind.CONCLUSION_RAN_OUT, "D-EDU"));
        assertThat(counted(late)).containsKey(Measure.ANSWERED).doesNotContainKey(Measure.CONCLUDED_IN_TIME);
        Map<Measure, Cell> meanwhile = Contributions.of(Snapshot.asOf(late, day(25)));
        assertThat(meanwhile).containsKeys(Measure.ANSWER_DUE).doesNotContainKey(Measure.ANSWERED);
    }

    @Test
    void is_asked_when_seven_days_passed_or_something_was_said_before() {
        Mark delivered = at(5, MarkKind.DELIVERED, "D-EDU");
        assertThat(counted(aHistory(delivered))).doesNotContainKey(Measure.ASKED);
        assertThat(counted(aHistory(delivered, at(12, MarkKind.SILENT)))).containsKey(Measure.ASKED);
        assertThat(counted(aHistory(delivered, said(6, "NO", null))))
                .containsKeys(Measure.ASKED, Measure.SAID)
                .doesNotContainKeys(Measure.SOLVED, Measure.RATED);
    }

    @Test
    void taken_back_leaves_the_closure_rate_and_stands_in_its_own() {
        assertThat(counted(aHistory(at(2, MarkKind.TAKEN_BACK))))
                .containsKeys(Measure.WITHDRAWN, Measure.RECEIVED)
                .doesNotContainKeys(Measure.STANDING, Measure.CONCLUDED);
    }

    @Test
    void what_ran_out_stays_with_the_unit_that_led_then() {
        Map<Measure, Cell> counted = counted(aHistory(
                at(1, MarkKind.DISPATCHED, "D-EDU"),
                at(3, MarkKind.RESPONSE_RAN_OUT, "D-EDU"),
                at(4, MarkKind.DISPATCHED, "D-TRANSPORT"),
                at(5, MarkKind.ACCEPTED, "D-TRANSPORT")));
        assertThat(counted.get(Measure.RESPONSE_DUE)).extracting(Cell::unit).isEqualTo("D-EDU");
        assertThat(counted.get(Measure.RECEIVED)).extracting(Cell::unit).isEqualTo("D-TRANSPORT");
        assertThat(counted).doesNotContainKey(Measure.RESPONDED_IN_TIME);
    }

    @Test
    void accused_somebody_counts_for_the_county_alone_and_while_that_is_open_too() {
        Mark hidden = Mark.of(day(0), MarkKind.OPENED, "DISCIPLINE", Mark.HIDDEN);
        assertThat(counted(aHistory(hidden)).get(Measure.RECEIVED)).isEqualTo(Cell.SEALED);
        assertThat(counted(aHistory(hidden, at(1, MarkKind.CLEARED, "PETITION")))
                        .get(Measure.RECEIVED))
                .extracting(Cell::unit)
                .isEqualTo("PETITION");
        assertThat(counted(aHistory(hidden, at(1, MarkKind.SEALED))).get(Measure.RECEIVED))
                .isEqualTo(Cell.SEALED);
    }

    private static Map<Measure, Cell> counted(History history) {
        return Contributions.of(Snapshot.asOf(history, Instant.MAX));
    }

    private static Instant day(int day) {
        return HistoryFixture.MONDAY.plusSeconds(day * 86_400L);
    }
}
