package org.cunbu.portal.petition.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.QueueFilter;
import org.cunbu.portal.petition.casework.Return;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.intake.PetitionId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** A queue put together of stacks holds what it should, each line once, in the order of the due dates. */
class QueueStacksTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final UnitId WATER = new UnitId("D-WATER");
    private static final UnitId EDU = new UnitId("D-EDU");
    private static final UnitId ROADS = new UnitId("D-TRANSPORT");
    private static final Pen WANG = new Pen(new UUID(0, 1), "王");
    private static final Handler HANDLER = new Handler(WANG.person(), new UUID(0, 3), "王", "我来办", NOW);
    private static final Queue.Hands NONE = new Queue.Hands(new UUID(0, 9), Set.of(), Set.of(), Set.of(), Set.of());

    private static DatabaseClient db;

    @BeforeAll
    static void rounds() {
        Database database = TestServices.freshDatabase("stacks");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
        db = DatabaseClient.create(ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, database.app())
                .option(ConnectionFactoryOptions.PASSWORD, database.appPassword())
                .build()));
        var rounds = new Rounds(db);
        for (int i = 0; i < 40; i++) {
            keep(
                    rounds,
                    new RoundState.Dispatched(lead(i % 2 == 0 ? WATER : EDU, i % 10 == 1 ? Set.of(WATER) : Set.of())),
                    i);
            keep(rounds, new RoundState.InHand(lead(WATER, Set.of()), HANDLER, new Paper.Blank()), i);
        }
        keep(rounds, new RoundState.Returned(lead(EDU, Set.of()), new Return("不归我们管", WANG, NOW, WATER, 1)), 3);
        for (int i = 0; i < 5; i++) {
            var end = new RoundState.Closed(
                    WATER,
                    Optional.of(lead(WATER, Set.of())),
                    Optional.of(HANDLER),
                    Optional.empty(),
                    Verdict.WITHDRAWN,
                    new Word.TakenBack());
            Round opened = Round.unopened(new PetitionId(Ids.next()), WATER, Secrecy.NONE, NOW);
            rounds.open(opened).block();
            rounds.save(opened.closed(end, NOW.plusSeconds(i))).block();
        }
        Round hidden = Round.unopened(new PetitionId(Ids.next()), UnitId.DISCIPLINE, Secrecy.UNDECIDED, NOW);
        rounds.open(hidden).block();
    }

    private static Lead lead(UnitId unit, Set<UnitId> helpers) {
        return new Lead(unit, Mode.ASSIGNED, NOW, helpers);
    }

    private static void keep(Rounds rounds, RoundState state, int days) {
        Round opened = Round.unopened(new PetitionId(Ids.next()), UnitId.PETITION_OFFICE, Secrecy.NONE, NOW);
        rounds.open(opened).block();
        var clock = new NextClock(
                ClockKind.CONCLUSION, LocalDate.of(2026, 11, 20).plusDays(days), NOW.plusSeconds(86_400L * (days - 5)));
        rounds.save(opened.in(state).waitingFor(days % 7 == 0 ? Optional.empty() : Optional.of(clock)))
                .block();
    }

    private static Reach of(UnitId... units) {
        return new Reach(false, Set.of(units), Set.of(), false);
    }

    /** The whole queue, page by page. */
    private static List<Round> all(Reach reach, QueueFilter filter, Queue.Hands hands) {
        var queue = new Queue(db);
        var read = new ArrayList<Round>();
        Optional<Queue.After> after = Optional.empty();
        while (true) {
            var page = Objects.requireNonNull(queue.lines(reach, filter, hands, NOW, after, 7)
                    .collectList()
                    .block());
            read.addAll(page);
            if (page.size() < 7) return read;
            after = Optional.of(Queue.After.line(page.getLast()));
        }
    }

    private static QueueFilter filter(Optional<Stage> stage, boolean overdue, boolean mine, Optional<UnitId> unit) {
        return new QueueFilter(stage, overdue, mine, unit);
    }

    @Test
    void holds_every_open_round_of_its_units_once_in_order() {
        var read = all(of(WATER, EDU), QueueFilter.OPEN, NONE);
        assertThat(read).hasSize(81).doesNotHaveDuplicates();
        assertThat(read.stream().map(Queue.After::line).map(Queue.After::key)).isSorted();
        assertThat(all(of(ROADS), QueueFilter.OPEN, NONE)).isEmpty();
        assertThat(all(new Reach(true, Set.of(), Set.of(), false), QueueFilter.OPEN, NONE))
                .isEqualTo(read);
    }

    @Test
    void holds_elsewhere_what_waits_for_a_decision_and_what_is_helped_with_once_each() {
        var head = new Queue.Hands(new UUID(0, 7), Set.of(), Set.of(), Set.of(WATER), Set.of(WATER));
        var read = all(of(WATER), QueueFilter.OPEN, head);
        assertThat(read).doesNotHaveDuplicates().hasSize(60 + 1 + 4);
        assertThat(read).anyMatch(round -> round.state() instanceof RoundState.Returned);
        assertThat(all(of(WATER), filter(Optional.empty(), false, true, Optional.empty()), head))
                .isNotEmpty()
                .allMatch(round -> round.state().deciding().isPresent());
        assertThat(all(of(WATER), filter(Optional.empty(), false, false, Optional.of(WATER)), head))
                .hasSize(60);
    }

    @Test
    void holds_what_waits_for_a_handlers_own_hand() {
        var handler = new Queue.Hands(WANG.person(), Set.of(), Set.of(WATER), Set.of(), Set.of());
        var mine = all(of(WATER), filter(Optional.empty(), false, true, Optional.empty()), handler);
        assertThat(mine).hasSize(60).doesNotHaveDuplicates();
        assertThat(all(of(EDU), filter(Optional.empty(), false, true, Optional.empty()), handler))
                .isEmpty();
    }

    @Test
    void holds_what_ran_out_and_what_was_closed_the_last_first_and_hides_what_lies_at_the_discipline_desk() {
        assertThat(all(of(WATER, EDU), filter(Optional.empty(), true, false, Optional.empty()), NONE))
                .isNotEmpty()
                .allMatch(round -> !round.next().orElseThrow().due().isAfter(NOW));
        var closed = all(of(WATER), filter(Optional.of(Stage.CLOSED), false, false, Optional.empty()), NONE);
        assertThat(closed).hasSize(5);
        assertThat(closed.getFirst().closed()).contains(NOW.plusSeconds(4));
        assertThat(all(new Reach(false, Set.of(), Set.of(), true), QueueFilter.OPEN, NONE))
                .singleElement()
                .matches(round -> round.secrecy().hides());
        assertThat(all(new Reach(true, Set.of(), Set.of(), false), QueueFilter.OPEN, NONE))
                .noneMatch(round -> round.secrecy().hides());
    }
}
