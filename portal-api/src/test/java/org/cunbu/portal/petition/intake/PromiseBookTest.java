package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which promise holds for which letter. */
class PromiseBookTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final List<PromiseRule> rules = new ArrayList<>();

    @Test
    void without_a_line_the_settings_hold() {
        var promises = book().of(Channel.MAILBOX, Kind.INQUIRY, "", MAY);
        assertThat(promises.conclusion(Kind.INQUIRY)).isEqualTo(5);
        assertThat(promises.dispatch()).isEqualTo(1);
    }

    @Test
    void a_line_holds_for_letters_received_from_its_day_on() {
        line(ClockKind.CONCLUSION, null, null, null, 12, JUNE);
        assertThat(conclusion(Channel.MAILBOX, Kind.HELP, "", JUNE.minusDays(1)))
                .isEqualTo(15);
        assertThat(conclusion(Channel.MAILBOX, Kind.HELP, "", JUNE)).isEqualTo(12);
    }

    @Test
    void the_line_that_looks_closest_holds() {
        line(ClockKind.CONCLUSION, null, null, null, 12, MAY);
        line(ClockKind.CONCLUSION, Channel.FORUM, null, null, 11, MAY);
        line(ClockKind.CONCLUSION, null, Kind.HELP, null, 13, MAY);
        line(ClockKind.CONCLUSION, null, null, "城乡建设", 9, MAY);
        line(ClockKind.CONCLUSION, null, null, "城乡建设/村镇建设", 8, MAY);

        assertThat(conclusion(Channel.MAILBOX, Kind.INQUIRY, "", JUNE)).isEqualTo(12);
        assertThat(conclusion(Channel.MAILBOX, Kind.HELP, "", JUNE)).isEqualTo(13);
        assertThat(conclusion(Channel.FORUM, Kind.HELP, "", JUNE)).isEqualTo(11);
        assertThat(conclusion(Channel.FORUM, Kind.HELP, "城乡建设/城市建设", JUNE)).isEqualTo(9);
        assertThat(conclusion(Channel.FORUM, Kind.HELP, "城乡建设/村镇建设", JUNE)).isEqualTo(8);
    }

    @Test
    void a_later_line_about_the_same_letters_takes_the_place_of_an_earlier_one_and_one_without_days_takes_it_back() {
        line(ClockKind.CONCLUSION, Channel.ENTREPRENEURS_DAY, null, null, 10, MAY);
        line(ClockKind.CONCLUSION, Channel.ENTREPRENEURS_DAY, null, null, 7, JUNE);
        line(ClockKind.CONCLUSION, Channel.ENTREPRENEURS_DAY, null, null, null, JUNE.plusDays(30));

        assertThat(conclusion(Channel.ENTREPRENEURS_DAY, Kind.HELP, "", MAY)).isEqualTo(10);
        assertThat(conclusion(Channel.ENTREPRENEURS_DAY, Kind.HELP, "", JUNE)).isEqualTo(7);
        assertThat(conclusion(Channel.ENTREPRENEURS_DAY, Kind.HELP, "", JUNE.plusDays(30)))
                .isEqualTo(15);
    }

    @Test
    void each_clock_has_lines_of_its_own() {
        line(ClockKind.FIRST_RESPONSE, Channel.HOTLINE, null, null, 2, MAY);
        var promises = book().of(Channel.HOTLINE, Kind.HELP, "", JUNE);
        assertThat(promises.firstResponse()).isEqualTo(2);
        assertThat(promises.conclusion(Kind.HELP)).isEqualTo(15);
    }

    private int conclusion(Channel channel, Kind kind, String topic, LocalDate received) {
        return book().of(channel, kind, topic, received).conclusion(kind);
    }

    private PromiseBook book() {
        return new PromiseBook(new Promises(1, 1, 5, 15, 15, 7), rules);
    }

    private void line(
            ClockKind clock,
            @Nullable Channel channel,
            @Nullable Kind kind,
            @Nullable String topic,
            @Nullable Integer days,
            LocalDate from) {
        rules.add(new PromiseRule(
                rules.size() + 1,
                UUID.randomUUID(),
                clock,
                channel,
                kind,
                topic,
                days,
                from,
                "试",
                Instant.EPOCH,
                null));
    }
}
