package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Anyone;
import org.cunbu.portal.petition.casework.AccusationMarked;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Figures of a day that is not over: nobody learns from them when a sealed letter came. */
@PortalTest
class FiguresWithinTheDayTest extends FiguresFixture {

    @Test
    void do_not_tell_everybody_within_the_day_that_a_sealed_letter_came() {
        UUID open = Ids.next();
        UUID later = Ids.next();
        write(received(open, TOWNSHIP, false), received(later, TOWNSHIP, false));
        later(Duration.ofDays(1));
        String before = everybodySees();
        write(received(Ids.next(), TOWNSHIP, true));
        later(Duration.ofHours(1));
        write(new AccusationMarked(subject(later)));
        assertThat(everybodySees()).isEqualTo(before);
        assertThat(rates(new Scope.Sealed(), now).whole().received()).isEqualTo(2);
        write(dispatched(open, "D-EDU"));
        RateTable whole = done(statistics.rates(new Scope.County(), month));
        assertThat(everybodySees()).isNotEqualTo(before);
        assertThat(sum(whole.units())).isEqualTo(whole.whole().received()).isEqualTo(2);
        now = Shanghai.endOf(Shanghai.dayOf(now)).plusSeconds(1);
        clock.travelTo(now);
        RateTable tomorrow = done(statistics.rates(new Scope.County(), month));
        assertThat(tomorrow.whole().received()).isEqualTo(3);
        assertThat(tomorrow.townships().getLast().figures().received()).isEqualTo(2);
    }

    @Test
    void take_no_instant_within_a_day_from_everybody_and_no_day_that_is_not_over() {
        Question question = Question.of(new Scope.County(), month);
        for (AsOf asOf : List.of(
                new AsOf.At(now.minusSeconds(5)),
                new AsOf.EndOf(Shanghai.dayOf(now)),
                new AsOf.EndOf(LocalDate.of(-300_000, 1, 1)))) {
            StepVerifier.create(Mono.defer(() -> statistics.rates(question.asOf(asOf), new Anyone())))
                    .as("as of " + asOf)
                    .expectError(Invalid.class)
                    .verify();
        }
        assertThat(AsOf.valueOf(Shanghai.endOf(month.atDay(1)).toString())).isEqualTo(new AsOf.EndOf(month.atDay(1)));
    }

    private String everybodySees() {
        RateTable table = done(statistics.rates(new Scope.County(), month));
        var lines = done(statistics.items(new Scope.County(), month, Rate.WITHDRAWAL, null));
        return table.whole() + "" + table.townships() + table.units() + lines;
    }
}
