package org.cunbu.portal.foundation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.store.Entries;
import org.cunbu.portal.foundation.journal.store.Readings;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a reader of the journal may rely on. */
@PortalTest
class JournalReaderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Acts acts;

    @Autowired
    private Journal journal;

    @Autowired
    private Entries entries;

    @Autowired
    private Readings readings;

    @Autowired
    private PortalClock clock;

    @Autowired
    private Lookout lookout;

    @Autowired
    private Rush rush;

    @Autowired
    private Pulse pulse;

    private final Disposable.Composite running = Disposables.composite();

    @AfterEach
    void stop() {
        running.dispose();
    }

    @Test
    void gets_every_entry_once_and_in_order_while_many_write() {
        var subject = UUID.randomUUID();
        var reader = reading(new PlantedReader(false));

        Flux.range(1, 2_000).flatMap(n -> planted(subject, n), 24).blockLast(PATIENCE);

        eventually(
                () -> reader.taken.size() >= 2_000 && reader.numbersOf(subject).size() >= 2_000);
        assertThat(reader.numbersOf(subject)).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(reader.taken).extracting(Recorded::position).isSorted();
    }

    @Test
    void keeps_its_position_when_it_is_started_again() {
        var subject = UUID.randomUUID();
        var reader = new PlantedReader(false);
        var first = loop(reader).run(lookout.sights());
        planted(subject, 1).block(PATIENCE);
        eventually(() -> reader.numbersOf(subject).size() == 1);
        first.dispose();

        planted(subject, 2).block(PATIENCE);
        reading(reader);

        eventually(() -> reader.numbersOf(subject).size() == 2);
        assertThat(reader.numbersOf(subject)).containsExactly(1, 2);
    }

    @Test
    void parks_a_subject_whose_entry_fails_ten_times_and_goes_on_with_the_others() {
        var broken = UUID.randomUUID();
        var sound = UUID.randomUUID();
        var tries = new AtomicInteger();
        var reader = new PlantedReader(false);
        reader.effect = entry -> entry.subject().id().equals(broken) && entry.number() == 2
                ? Mono.error(new IllegalStateException("try " + tries.incrementAndGet()))
                : Mono.empty();
        var loop = loop(reader);
        running.add(loop.run(lookout.sights()));

        Flux.just(planted(broken, 1), planted(broken, 2), planted(broken, 3), planted(sound, 1))
                .concatMap(act -> act)
                .blockLast(PATIENCE);
        eventually(() -> reader.numbersOf(sound).size() == 1);

        assertThat(reader.numbersOf(broken))
                .as("what was taken and rolled back counts once")
                .contains(1)
                .doesNotContain(2, 3);
        assertThat(tries.get()).isGreaterThanOrEqualTo(10);
        StepVerifier.create(readings.parked(reader.name()))
                .assertNext(parked -> assertThat(parked).containsOnlyKeys(broken))
                .verifyComplete();

        reader.effect = entry -> Mono.empty();
        loop.replay(broken).block(PATIENCE);

        assertThat(reader.numbersOf(broken)).endsWith(2, 3);
        StepVerifier.create(readings.parked(reader.name()))
                .assertNext(parked -> assertThat(parked).isEmpty())
                .verifyComplete();
    }

    @Test
    void waits_for_what_is_away_and_parks_nothing() {
        var subject = UUID.randomUUID();
        var away = new AtomicInteger(3);
        var reader = new PlantedReader(true);
        reader.effect = entry -> away.getAndDecrement() > 0
                ? Mono.error(new NotNow("the index is away", new IllegalStateException()))
                : Mono.empty();
        reading(reader);

        planted(subject, 1).block(PATIENCE);

        eventually(() -> reader.numbersOf(subject).size() == 1);
        StepVerifier.create(readings.parked(reader.name()))
                .assertNext(parked -> assertThat(parked).isEmpty())
                .verifyComplete();
    }

    @Test
    void gives_way_in_a_rush_and_still_gets_on() {
        var subject = UUID.randomUUID();
        var reader = reading(new PlantedReader(false));
        var rushing = Flux.interval(Duration.ofMillis(20)).subscribe(n -> rush.felt());
        running.add(rushing);

        Flux.range(1, 600).flatMap(n -> planted(subject, n), 8).blockLast(PATIENCE);

        eventually(() -> !reader.numbersOf(subject).isEmpty());
        rushing.dispose();
        eventually(() -> reader.numbersOf(subject).size() == 600);
        assertThat(reader.numbersOf(subject)).doesNotHaveDuplicates();
    }

    @Test
    void lets_another_replica_read_while_what_it_writes_to_is_away_and_goes_on_by_itself() {
        var subject = UUID.randomUUID();
        var reader = new PlantedReader(true);
        reader.away = true;
        reading(reader);
        planted(subject, 1).block(PATIENCE);
        Mono.delay(Duration.ofMillis(1_500)).block(PATIENCE);
        assertThat(reader.taken).isEmpty();
        var other = UUID.randomUUID();
        assertThat(readings.lease(reader.name(), other).block(PATIENCE))
                .as("nobody holds it")
                .isNotNull();

        readings.letGo(reader.name(), other).block(PATIENCE);
        reader.away = false;
        eventually(() -> reader.numbersOf(subject).equals(List.of(1)));
    }

    @Test
    void is_kept_by_a_replica_that_lives_and_taken_over_at_once_from_one_that_was_killed() {
        var name = "planted-" + UUID.randomUUID();
        var other = UUID.randomUUID();
        readings.introduce(name).block(PATIENCE);
        assertThat(readings.lease(name, pulse.replica()).block(PATIENCE)).isNotNull();
        assertThat(readings.lease(name, other).block(PATIENCE))
                .as("its holder lives")
                .isNull();

        readings.letGo(name, pulse.replica()).block(PATIENCE);
        assertThat(readings.lease(name, other).block(PATIENCE)).isNotNull();
        assertThat(readings.lease(name, pulse.replica()).block(PATIENCE))
                .as("its holder gives no sign of life")
                .isNotNull();
    }

    private Mono<Void> planted(UUID subject, int number) {
        return acts.inOne(() -> journal.append(Planted.of(subject, number), Actor.program()));
    }

    private PlantedReader reading(PlantedReader reader) {
        running.add(loop(reader).run(lookout.sights()));
        return reader;
    }

    private ReaderLoop loop(PlantedReader reader) {
        return new ReaderLoop(reader, acts, entries, readings, clock, rush, UUID.randomUUID());
    }

    private static void eventually(BooleanSupplier holds) {
        Flux.interval(Duration.ofMillis(20))
                .takeUntil(n -> holds.getAsBoolean())
                .blockLast(PATIENCE);
    }
}
