package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Anyone;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Figures told apart by channel, kind or topic, and by several at once. */
@PortalTest
class FiguresToldApartTest extends FiguresFixture {

    @Test
    void are_told_apart_by_channel_kind_or_topic_and_sum_to_the_whole_on_every_day() {
        for (int i = 0; i < 12; i++) {
            UUID letter = Ids.next();
            write(received(letter, TOWNSHIP, i == 0, Kind.values()[i % 3 == 0 ? 0 : 1]));
            later(Duration.ofHours(9));
            if (i % 2 == 0) write(dispatched(letter, "D-EDU"), accepted(letter, "D-EDU"));
        }
        later(Duration.ofDays(1));
        LocalDate last = Shanghai.dayOf(now).minusDays(1);
        for (LocalDate day = month.atDay(3); !day.isAfter(last); day = day.plusDays(1)) {
            for (By by : List.of(By.CHANNEL, By.KIND, By.TOPIC)) {
                for (Scope scope :
                        List.of(new Scope.County(), new Scope.Township(TOWNSHIP), new Scope.InUnit("D-EDU"))) {
                    RateTable table = done(statistics.rates(
                            new Question(scope, month, Map.of(), by, new AsOf.EndOf(day)), new Anyone()));
                    for (Rate rate : Rate.values()) {
                        assertThat(table.parts().stream()
                                        .mapToInt(
                                                part -> part.figures().of(rate).numerator())
                                        .sum())
                                .as("%s of %s by %s on %s", rate, scope, by, day)
                                .isEqualTo(table.whole().of(rate).numerator());
                    }
                }
            }
        }
        RateTable help = done(statistics.rates(
                new Question(new Scope.County(), month, Map.of(By.KIND, "HELP"), By.NOTHING, new AsOf.EndOf(last)),
                new Anyone()));
        assertThat(help.whole().received()).isEqualTo(sum(help.townships())).isEqualTo(8);
    }

    @Test
    void cut_by_several_things_at_once_are_for_oversight_only_and_say_the_same() {
        for (int i = 0; i < 6; i++) {
            UUID letter = Ids.next();
            write(
                    received(letter, TOWNSHIP, false, i % 2 == 0 ? Kind.HELP : Kind.INQUIRY),
                    dispatched(letter, "D-EDU"));
        }
        Question both =
                new Question(new Scope.InUnit("D-EDU"), month, Map.of(By.CHANNEL, "MAILBOX"), By.KIND, new AsOf.Now());
        StepVerifier.create(Mono.defer(() -> statistics.rates(both, new Anyone())))
                .expectError(Invalid.class)
                .verify();
        RateTable table = done(statistics.rates(both, leader()));
        assertThat(table.whole().received()).isEqualTo(6);
        assertThat(table.parts()).extracting(part -> part.figures().received()).containsExactly(3, 3);
        StepVerifier.create(Mono.defer(() -> statistics.items(
                        new Question(new Scope.County(), month, Map.of(By.KIND, "HELP"), By.NOTHING, new AsOf.Now()),
                        Rate.CLOSURE,
                        false,
                        null,
                        new Anyone())))
                .expectError(Forbidden.class)
                .verify();
    }
}
