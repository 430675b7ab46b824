package org.cunbu.portal.foundation.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.http.limits.Counting.Share;
import org.cunbu.portal.foundation.http.limits.Counting.Short;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.cunbu.portal.foundation.http.store.Allowances.Ask;
import org.cunbu.portal.foundation.http.store.Allowances.Grant;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

@PortalTest
class CountingTest {

    private static final int RULES = 24;

    @Autowired
    private Allowances allowances;

    @Autowired
    private DatabaseClient db;

    private record Seen(long at, int granted) {}

    @Test
    void never_grants_more_than_the_burst_and_one_more_each_time_in_any_window() {
        long seed = 20261126;
        Random random = new Random(seed);
        int[] bursts = new int[RULES];
        int[] everys = new int[RULES];
        for (int r = 0; r < RULES; r++) {
            bursts[r] = 1 + random.nextInt(r % 2 == 0 ? 5 : 60);
            everys[r] = 1 + random.nextInt(r % 3 == 0 ? 5 : 40);
            rule("law-" + r, bursts[r], everys[r]);
        }
        int places = 2_400;
        Map<String, List<Seen>> seen = new HashMap<>();
        for (int round = 0; round < 30; round++) {
            List<Ask> asks = new ArrayList<>();
            for (int p = 0; p < places; p++) {
                // Some ask all the time, some now and then, some for many at once.
                if (random.nextInt(1 + p % 7) == 0) {
                    asks.add(new Ask("law-" + p % RULES, "place-" + p, 1 + random.nextInt(1 + p % 13)));
                }
            }
            Map<String, Grant> fellShort =
                    allowances.take(asks).collectMap(Grant::who).blockOptional().orElseThrow();
            Map<String, Seen> kept = kept("law-%");
            for (Ask ask : asks) {
                var row = Objects.requireNonNull(kept.get(ask.who()));
                seen.computeIfAbsent(ask.who(), none -> new ArrayList<>()).add(row);
                assertThat(Optional.ofNullable(fellShort.get(ask.who())).map(Grant::granted))
                        .as("told of %s, for which %s is kept", ask, row)
                        .isEqualTo(Optional.of(row.granted()).filter(granted -> granted < ask.want()));
            }
        }
        int checked = 0;
        for (var place : seen.entrySet()) {
            int p = Integer.parseInt(place.getKey().substring(6));
            List<Seen> all = place.getValue();
            for (int from = 0; from < all.size(); from++) {
                long granted = 0;
                for (int to = from; to < all.size(); to++) {
                    granted += all.get(to).granted();
                    long window = all.get(to).at() - all.get(from).at();
                    assertThat(granted)
                            .as("place %s, rounds %s to %s, seed %s", p, from, to, seed)
                            .isLessThanOrEqualTo(bursts[p % RULES] + window / (1_000L * everys[p % RULES]));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(100_000);
    }

    @Test
    void two_replicas_together_grant_no_more_than_one_would() {
        rule("two", 100, 3_600_000);
        rule("two-wide", 1_000, 3_600_000);
        var replicas = List.of(new Counting(allowances::take), new Counting(allowances::take));
        List<CompletableFuture<Optional<Short>>> answers = IntStream.range(0, 400)
                .mapToObj(n -> replicas.get(n % 2).take(List.of(new Share("two", "w"), new Share("two-wide", "w"))))
                .toList();
        long passed = answers.stream()
                .map(CompletableFuture::join)
                .filter(Optional::isEmpty)
                .count();
        assertThat(passed).isEqualTo(100);
        // Who was refused at the narrow rule used nothing up at the wide one.
        settle(replicas);
        assertThat(granted("two-wide", 1_000)).isEqualTo(900);
    }

    @Test
    void a_changed_rule_holds_on_every_replica_with_its_next_statement() {
        rule("changing", 3, 3_600_000);
        var here = new Counting(allowances::take);
        var there = new Counting(allowances::take);
        for (int n = 0; n < 3; n++) assertThat(take(here, "changing")).isEmpty();
        assertThat(take(there, "changing")).isPresent();
        db.sql("update limit_rule set burst = 5 where rule = 'changing'").then().block();
        assertThat(take(there, "changing")).isEmpty();
        assertThat(take(here, "changing")).isEmpty();
        assertThat(take(there, "changing")).isPresent();
    }

    private static Optional<Short> take(Counting counting, String rule) {
        return counting.take(List.of(new Share(rule, "w"))).join();
    }

    @Test
    void whoever_comes_at_the_same_time_shares_a_statement() {
        rule("shared", 100_000, 1);
        AtomicInteger statements = new AtomicInteger();
        var counting = new Counting(asks -> {
            statements.incrementAndGet();
            return allowances.take(asks);
        });
        Stream<CompletableFuture<Optional<Short>>> answers = IntStream.range(0, 2_000)
                .mapToObj(n -> counting.take(List.of(new Share("shared", "w" + n % 300))))
                .toList()
                .stream();
        assertThat(answers.map(CompletableFuture::join)).allMatch(Optional::isEmpty);
        assertThat(statements.get()).isLessThan(200);
    }

    @Test
    void a_database_that_does_not_answer_keeps_nobody_waiting_long() {
        var counting = new Counting(asks -> Flux.never());
        var first = counting.take(List.of(new Share("any", "w")));
        assertThat(first).failsWithin(Duration.ofSeconds(2));
        // From then on nobody waits at all.
        assertThat(counting.take(List.of(new Share("any", "w")))).isCompletedExceptionally();
    }

    @Test
    void one_bad_statement_is_not_the_last() {
        rule("again", 5, 3_600_000);
        AtomicInteger tries = new AtomicInteger();
        var counting = new Counting(asks ->
                tries.getAndIncrement() == 0 ? Flux.error(new IllegalStateException("away")) : allowances.take(asks));
        assertThat(counting.take(List.of(new Share("again", "w")))).failsWithin(Duration.ofSeconds(2));
        assertThat(counting.take(List.of(new Share("again", "w"))).join()).isEmpty();
    }

    /** What the table says of the last time each place asked. */
    private Map<String, Seen> kept(String rules) {
        return db.sql("select who, at, granted from limit_state where rule like :rules")
                .bind("rules", rules)
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("who", String.class)),
                        new Seen(
                                Objects.requireNonNull(row.get("at", Long.class)),
                                Objects.requireNonNull(row.get("granted", Integer.class)))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .blockOptional()
                .orElseThrow();
    }

    private static void settle(List<Counting> replicas) {
        replicas.forEach(
                one -> one.take(List.of(new Share("no such rule", "w"))).join());
    }

    private int granted(String rule, int want) {
        return allowances
                .take(List.of(new Ask(rule, "w", want)))
                .next()
                .blockOptional()
                .orElseThrow()
                .granted();
    }

    private void rule(String rule, int burst, int everyMs) {
        db.sql("delete from limit_state where rule = :rule")
                .bind("rule", rule)
                .then()
                .block();
        db.sql("""
                insert into limit_rule (rule, door, burst, every_ms, what)
                values (:rule, :rule, :burst, :every, 'a rule that is tried')
                    on conflict (rule) do update set burst = excluded.burst, every_ms = excluded.every_ms""")
                .bind("rule", rule)
                .bind("burst", burst)
                .bind("every", everyMs)
                .then()
                .block();
    }
}
