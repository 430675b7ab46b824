package org.cunbu.portal.insight.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Position;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Entries of letters received in a month of their own, as the rooms write them, given to the reader as the journal gives
 * them.
 */
abstract class FiguresFixture {

    static final String TOWNSHIP = "430525101";

    @Autowired
    Acts acts;

    @Autowired
    Statistics statistics;

    @Autowired
    FoldingReader reader;

    @Autowired
    PortalClock clock;

    @Autowired
    DatabaseClient db;

    final List<Recorded> read = new ArrayList<>();
    Instant now = Instant.EPOCH;
    YearMonth month = YearMonth.of(2031, 1);

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

    static Official leader() {
        UUID person = new UUID(7, 7);
        Post post = new Post(new UUID(7, 8), person, UnitId.LEADERSHIP, Role.LEADER, LocalDate.of(2026, 1, 1), null);
        return new Official(new PersonId(person), "演示领导", List.of(post));
    }

    static int sum(List<RateRow> rows) {
        return rows.stream().mapToInt(row -> row.figures().received()).sum();
    }

    RateTable rates(Scope scope, Instant asOf) {
        return done(statistics.rates(Question.of(scope, month).asOf(new AsOf.At(asOf)), leader()));
    }

    static <T> T done(Mono<T> asked) {
        return Objects.requireNonNull(asked.block());
    }

    void later(Duration by) {
        now = now.plus(by);
        clock.travelTo(now);
    }

    void write(Entry... entries) {
        List<Recorded> batch = Arrays.stream(entries).map(this::recorded).toList();
        read.addAll(batch);
        acts.inOne(() -> reader.takeAll(batch)).block();
    }

    Recorded recorded(Entry entry) {
        return new Recorded(
                new Position(1, read.size()),
                entry.getClass().getSimpleName(),
                entry.subject(),
                Actor.petitioner(),
                now,
                now,
                new Written(entry, Actor.petitioner(), now).body());
    }

    static Subject subject(UUID letter) {
        return new Subject("petition", letter, 1);
    }

    static PetitionReceived received(UUID letter, @Nullable String township, boolean sealed) {
        return received(letter, township, sealed, Kind.HELP);
    }

    static PetitionReceived received(UUID letter, @Nullable String township, boolean sealed, Kind kind) {
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

    static RoundDispatched dispatched(UUID letter, String unit) {
        return new RoundDispatched(subject(letter), unit, "PETITION", Mode.values()[0], false, Shown.NOTHING);
    }

    static RoundAccepted accepted(UUID letter, String unit) {
        return new RoundAccepted(subject(letter), unit, UUID.randomUUID(), Shown.NOTHING);
    }

    static WordSaid said(UUID letter, Solved solved) {
        return new WordSaid(subject(letter), "D-EDU", solved, Rating.SATISFIED, Shown.NOTHING);
    }

    static RoundClosed closed(UUID letter) {
        return new RoundClosed(subject(letter), "D-EDU", "D-EDU", Verdict.RESOLVED, false, Shown.NOTHING);
    }
}
