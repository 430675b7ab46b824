package org.cunbu.portal.foundation.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.cunbu.portal.foundation.http.limits.Counting.Share;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.cunbu.portal.foundation.http.store.Allowances.Ask;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A ratio within one run, so that a loaded machine is no defect; its figures are printed. */
@PortalTest
class CountingSpeedTest {

    private static final int AT_A_TIME = 64;
    private static final int PAIRS = 3;

    @Autowired
    private Allowances allowances;

    @Autowired
    private DatabaseClient db;

    @Test
    void many_at_once_are_counted_more_than_twice_as_fast_as_one_by_one() {
        db.sql("""
                insert into limit_rule (rule, door, burst, every_ms, what)
                values ('speed', 'speed', 100000, 1, 'a rule that is tried') on conflict do nothing""").then().block();
        var counting = new Counting(allowances::take);
        List<Double> together = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            together.add(perSecond(
                    6_000,
                    n -> Mono.fromFuture(() -> counting.take(List.of(
                                    new Share("speed", "address " + n), new Share("speed", "network " + n % 300))))
                            .then()));
            alone.add(perSecond(
                    600,
                    n -> allowances
                            .take(List.of(
                                    new Ask("speed", "address " + n, 1), new Ask("speed", "network " + n % 300, 1)))
                            .then()));
        }
        double ratio = middle(together) / middle(alone);
        System.out.printf(
                "knocks counted a second, two shares each, 64 at a time: %.0f together, %.0f one by one, ratio %.1f%n",
                middle(together), middle(alone), ratio);
        assertThat(ratio).isGreaterThan(2);
    }

    private static double perSecond(int knocks, IntFunction<Mono<Void>> knock) {
        long began = System.nanoTime();
        Flux.range(0, knocks).flatMap(knock::apply, AT_A_TIME).blockLast();
        return knocks / ((System.nanoTime() - began) / 1e9);
    }

    private static double middle(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
