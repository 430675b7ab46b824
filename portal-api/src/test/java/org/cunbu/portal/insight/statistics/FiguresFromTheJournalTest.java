package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.DeadlineMissed;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Position;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.people.identity.Anyone;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.AccusationMarked;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.RoundAccepted;
import org.cunbu.portal.petition.casework.RoundClosed;
import org.cunbu.portal.petition.casework.RoundDispatched;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.WordSaid;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionReceived;
import org.cunbu.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Entries as the rooms write them, given to the reader as the journal gives them. */
@PortalTest
class FiguresFromTheJournalTest {

    private static final String TOWNSHIP = "430525101";

    @Autowired
    private Acts acts;

    @Autowired
    private Statistics statistics;

    @Autowired
    private FoldingReader reader;

    @Autowired
    private PortalClock clock;

    @Autowired
    private DatabaseClient db;

    private final List<Recorded> read = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private YearMonth month = YearMonth.of(2031, 1);

    /** Each test has a month of its own, so that others' letters are not in its figures. */
    @BeforeEach
    void inAMonthOfItsOwn() {
        Integer used = db.sql("select count(distinct month)::int from figure_petition where month >= date '2031-01-01'")
                .mapValue(Integer.class)
                .one()
                .block();
        month = YearMonth.of(2031, 1).plusMonths(used == null ? 0 : used);
        now = Shanghai.startOf(month.atDay(3)).plusSeconds(9 * 3_600);
        clock.travelTo(now);
    }

    @AfterEach
    void andBack() {
        clock.returnToNow();
    }

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

    private static Official leader() {
        UUID person = new UUID(7, 7);
        Post post = new Post(new UUID(7, 8), person, UnitId.LEADERSHIP, Role.LEADER, LocalDate.of(2026, 1, 1), null);
        return new Official(new PersonId(person), "演示领导", List.of(post));
    }

    private static int sum(List<RateRow> rows) {
        return rows.stream().mapToInt(row -> row.figures().received()).sum();
    }

    private RateTable rates(Scope scope, Instant asOf) {
        return done(statistics.rates(Question.of(scope, month).asOf(new AsOf.At(asOf)), leader()));
    }

    private static <T> T done(Mono<T> asked) {
        return Objects.requireNonNull(asked.block());
    }

    private void later(Duration by) {
        now = now.plus(by);
        clock.travelTo(now);
    }

    private void write(Entry... entries) {
        List<Recorded> batch = Arrays.stream(entries).map(this::recorded).toList();
        read.addAll(batch);
        acts.inOne(() -> reader.takeAll(batch)).block();
    }

    private Recorded recorded(Entry entry) {
        return new Recorded(
                new Position(1, read.size()),
                entry.getClass().getSimpleName(),
                entry.subject(),
                Actor.petitioner(),
                now,
                now,
                new Written(entry, Actor.petitioner(), now).body());
    }

    private static Subject subject(UUID letter) {
        return new Subject("petition", letter, 1);
    }

    private static PetitionReceived received(UUID letter, @Nullable String township, boolean sealed) {
        return received(letter, township, sealed, Kind.HELP);
    }

    private static PetitionReceived received(UUID letter, @Nullable String township, boolean sealed, Kind kind) {
        return new PetitionReceived(
                subject(letter),
                Channel.MAILBOX,
                kind,
                township,
                township,
                sealed,
                false,
                false,
                false,
                UUID.randomUUID(),
                "PETITION",
                LocalDate.of(2031, 1, 4),
                null);
    }

    private static RoundDispatched dispatched(UUID letter, String unit) {
        return new RoundDispatched(subject(letter), unit, "PETITION", Mode.values()[0], false, Shown.NOTHING);
    }

    private static RoundAccepted accepted(UUID letter, String unit) {
        return new RoundAccepted(subject(letter), unit, UUID.randomUUID(), Shown.NOTHING);
    }

    private static WordSaid said(UUID letter, Solved solved) {
        return new WordSaid(subject(letter), "D-EDU", solved, Rating.SATISFIED, Shown.NOTHING);
    }

    private static RoundClosed closed(UUID letter) {
        return new RoundClosed(subject(letter), "D-EDU", "D-EDU", Verdict.RESOLVED, false, Shown.NOTHING);
    }
}
