package org.cunbu.portal.foundation.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.cunbu.portal.foundation.http.limits.DoorUpkeep;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class LimitsTest {

    private static final ClientAddress SOMEBODY = new ClientAddress("192.0.2.77");

    @Autowired
    private RateLimits limits;

    @Autowired
    private DoorUpkeep upkeep;

    @Autowired
    private Allowances allowances;

    @Autowired
    private DatabaseClient db;

    @BeforeEach
    void thereIsARuleForThisTest() {
        db.sql("""
                insert into limit_rule (rule, door, burst, every_ms, what)
                    values ('tried', 'tried', 20, 30000, 'a rule that is tried')
                    on conflict do nothing""").then().block();
        upkeep.readAgain().block();
    }

    @Test
    void let_the_burst_pass_and_then_say_when_to_come_again() {
        AtomicInteger passed = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Flux.range(0, 60)
                .flatMap(
                        n -> limits.pass("tried", SOMEBODY)
                                .doOnSuccess(done -> passed.incrementAndGet())
                                .onErrorResume(TooMany.class, many -> {
                                    refused.incrementAndGet();
                                    assertThat(many.retryAfter())
                                            .isPositive()
                                            .isLessThanOrEqualTo(java.time.Duration.ofSeconds(31));
                                    return Mono.empty();
                                }),
                        16)
                .blockLast();
        assertThat(passed).hasValue(20);
        assertThat(refused).hasValue(40);
        StepVerifier.create(limits.pass("tried", new ClientAddress("192.0.2.78")))
                .verifyComplete();
    }

    @Test
    void remember_no_address() {
        limits.pass("secret", new ClientAddress("198.51.100.9")).block();
        Long known = db.sql("select count(*) from limit_state where who like '%198.51%'")
                .mapValue(Long.class)
                .one()
                .block();
        assertThat(known).isZero();
    }

    @Test
    void that_are_not_there_let_pass() {
        StepVerifier.create(limits.pass("no such door", SOMEBODY)).verifyComplete();
    }

    @Test
    void of_a_rule_that_is_not_there_let_pass() {
        StepVerifier.create(allowances.take("no such rule", "x"))
                .expectNext(java.time.Duration.ZERO)
                .verifyComplete();
    }
}
