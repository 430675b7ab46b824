package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** The daily count of receipt numbers, for the public log. */
@PortalTest
class ReceiptsOfADayTest {

    private static final Instant MORNING = Instant.parse("2027-03-05T02:00:00Z");

    @Autowired
    Intake intake;

    @Autowired
    ReceiptDays days;

    @Autowired
    Journal journal;

    @Autowired
    PortalClock clock;

    @AfterEach
    void letTimeRun() {
        clock.returnToNow();
    }

    @Test
    void is_told_once_after_the_day_is_over_and_again_when_it_was_wrong() {
        clock.travelTo(MORNING);
        handedIn(3);
        days.tell().block();
        assertThat(told("2027-03-05")).as("the day is not over").isZero();

        clock.travelTo(Instant.parse("2027-03-05T16:20:00Z"));
        days.tell().block();
        days.tell().block();
        assertThat(told("2027-03-05")).isEqualTo(1);
        var counted = last("2027-03-05");
        assertThat(counted.as(ReceiptsCounted.class).given()).isEqualTo(3);
        assertThat(counted.happened()).isEqualTo(Instant.parse("2027-03-05T15:59:59.999999Z"));

        clock.travelTo(MORNING.plusSeconds(60));
        handedIn(1);
        clock.travelTo(Instant.parse("2027-03-06T16:20:00Z"));
        days.tell().block();
        assertThat(told("2027-03-05")).isEqualTo(2);
        assertThat(last("2027-03-05").as(ReceiptsCounted.class).given()).isEqualTo(4);
        assertThat(last("2027-03-06").as(ReceiptsCounted.class).given()).isZero();
    }

    private void handedIn(int letters) {
        for (int i = 0; i < letters; i++) {
            intake.submit(aLetter().letter(), ClientAddress.NOWHERE).block(Duration.ofSeconds(60));
        }
    }

    private long told(String day) {
        return Objects.requireNonNull(history(day).count().block());
    }

    private Recorded last(String day) {
        return Objects.requireNonNull(history(day).blockLast());
    }

    private Flux<Recorded> history(String day) {
        return journal.historyOf(
                ReceiptsCounted.of(LocalDate.parse(day), 0, 1).subject().id());
    }
}
