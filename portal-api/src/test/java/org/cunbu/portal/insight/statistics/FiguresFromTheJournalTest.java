package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.DeadlineMissed;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.Anyone;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Entries as the rooms write them, given to the reader as the journal gives them. */
@PortalTest
class FiguresFromTheJournalTest extends FiguresFixture {

    @Test
    void move_with_the_word_of_one_petitioner() {
        List<UUID> letters = Stream.generate(Ids::next).limit(6).toList();
        for (UUID letter : letters) {
            write(received(letter, TOWNSHIP, false), dispatched(letter, "D-EDU"), accepted(letter, "D-EDU"));
        }
        later(Duration.ofDays(4));
        letters.forEach(letter -> write(new AnswerDelivered(subject(letter), "D-EDU", Shown.NOTHING)));
        Instant before = now;
        later(Duration.ofHours(1));
        letters.forEach(letter -> write(said(letter, Solved.YES), closed(letter)));

        Figures edu = rates(new Scope.InUnit("D-EDU"), now).whole();
        assertThat(edu.received()).isEqualTo(6);
        for (Rate rate : List.of(
                Rate.RESPONSE,
                Rate.REPLY,
                Rate.ON_TIME,
                Rate.CLOSURE,
                Rate.RESOLUTION,
                Rate.VOICE,
                Rate.SATISFACTION)) {
            assertThat(edu.of(rate)).as(rate.word()).isEqualTo(new Figure(rate, 6, 6));
        }
        assertThat(edu.of(Rate.WITHDRAWAL)).isEqualTo(new Figure(Rate.WITHDRAWAL, 0, 6));
        assertThat(rates(new Scope.InUnit("D-EDU"), before).whole().of(Rate.RESOLUTION))
                .isEqualTo(new Figure(Rate.RESOLUTION, 0, 0));
        assertThat(rates(new Scope.InUnit("D-EDU"), before).whole().of(Rate.REPLY))
                .isEqualTo(new Figure(Rate.REPLY, 6, 6));
        var lines = done(statistics.items(
                Question.of(new Scope.InUnit("D-EDU"), month), Rate.RESOLUTION, true, null, new Anyone()));
        assertThat(lines.items()).hasSize(6).allSatisfy(line -> {
            assertThat(line.unit()).isEqualTo("教育局");
            assertThat(line.counted()).isTrue();
            assertThat(line.days()).isEqualTo(4);
            assertThat(line.stage()).isEqualTo("CLOSED");
        });
    }

    @Test
    void sum_to_the_county_with_the_sealed_row_and_tell_nothing_of_it() {
        for (int i = 0; i < 9; i++) write(received(Ids.next(), i % 3 == 0 ? null : TOWNSHIP, i % 4 == 0));
        RateTable county = rates(new Scope.County(), now);
        assertThat(county.whole().received()).isEqualTo(9);
        assertThat(county.townships()).hasSize(26);
        assertThat(sum(county.townships())).isEqualTo(9);
        assertThat(sum(county.units())).isEqualTo(9);
        assertThat(county.townships().getLast().scope()).isEqualTo(new Scope.Sealed());
        assertThat(county.townships().getLast().figures().received()).isEqualTo(3);
        var sealed =
                done(statistics.items(Question.of(new Scope.Sealed(), month), Rate.WITHDRAWAL, false, null, leader()));
        assertThat(sealed.items()).hasSize(3).allSatisfy(line -> {
            assertThat(line.unit()).isNull();
            assertThat(line.township()).isNull();
            assertThat(line.channel()).isNull();
        });
    }

    @Test
    void keep_a_miss_for_the_unit_that_led_then_and_follow_the_lead_otherwise() {
        UUID letter = Ids.next();
        write(received(letter, TOWNSHIP, false), dispatched(letter, "D-WATER"));
        later(Duration.ofDays(3));
        write(new DeadlineMissed(
                new Subject("deadline", Ids.next(), 2),
                letter,
                ClockKind.FIRST_RESPONSE,
                now,
                "D-WATER",
                Shown.NOTHING));
        later(Duration.ofDays(1));
        Instant before = now;
        later(Duration.ofMinutes(1));
        write(dispatched(letter, "D-HEALTH"), accepted(letter, "D-HEALTH"));
        assertThat(rates(new Scope.InUnit("D-WATER"), now).whole().of(Rate.RESPONSE))
                .isEqualTo(new Figure(Rate.RESPONSE, 0, 1));
        assertThat(rates(new Scope.InUnit("D-WATER"), now).whole().received()).isZero();
        assertThat(rates(new Scope.InUnit("D-HEALTH"), now).whole().received()).isEqualTo(1);
        assertThat(rates(new Scope.InUnit("D-WATER"), before).whole().received())
                .isEqualTo(1);
    }

    @Test
    void come_out_the_same_when_the_journal_is_read_again() {
        for (int i = 0; i < 5; i++) {
            UUID letter = Ids.next();
            write(received(letter, TOWNSHIP, i == 0), dispatched(letter, "D-EDU"), accepted(letter, "D-EDU"));
            later(Duration.ofHours(5));
            if (i > 1) write(said(letter, Solved.NO), closed(letter));
        }
        List<String> before = folded();
        for (String table : List.of("figure_petition", "figure_change", "figure_day")) {
            db.sql("delete from " + table + " where month = :month")
                    .bind("month", month.atDay(1))
                    .then()
                    .block();
        }
        acts.inOne(() -> Flux.fromIterable(read)
                        .buffer(3)
                        .concatMap(reader::takeAll)
                        .then())
                .block();
        assertThat(folded()).isEqualTo(before).isNotEmpty();
    }

    private List<String> folded() {
        return done(db.sql("""
                        select to_jsonb(f)::text from figure_day f
                         where month = :month and (received, responded_in_time, response_due, answered, answer_due,
                               concluded_in_time, conclusion_due, concluded, standing, solved, said, asked, satisfied,
                               rated, withdrawn) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                         order by dimension, facet, value, cut, entered, day""")
                .bind("month", month.atDay(1))
                .mapValue(String.class)
                .all()
                .collectList());
    }
}
