package org.cunbu.portal.foundation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.cunbu.portal.testing.RealServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** PostgreSQL behind a network that swallows what is sent, as a firewall does that forgot about us. */
class PulseTest {

    private final Lines lines = new Lines();
    private final DatabaseThreads threads = new DatabaseThreads();
    private Swallowing network;
    private ConnectionPool pool;
    private Pulse pulse;

    @BeforeEach
    void portal() throws IOException {
        var database = RealServices.database();
        var known = URI.create(database.r2dbcUrl().replaceFirst("^r2dbc:", ""));
        network = new Swallowing(known.getPort());
        var options = ConnectionFactoryOptions.parse("r2dbc:postgresql://localhost:" + network.port() + known.getPath())
                .mutate()
                .option(ConnectionFactoryOptions.USER, database.app())
                .option(ConnectionFactoryOptions.PASSWORD, database.appPassword());
        threads.customize(options);
        pool = new ConnectionPool(
                ConnectionPoolConfiguration.builder(lines.decorate(ConnectionFactories.get(options.build())))
                        .initialSize(0)
                        .maxSize(2)
                        .build());
        pulse = new Pulse(lines, threads);
        pulse.start();
    }

    @AfterEach
    void nobody() {
        pulse.stop();
        pool.dispose();
        network.close();
        threads.destroy();
    }

    @Test
    void feels_a_silence_and_ends_what_waited_in_it_for_ever() {
        StepVerifier.create(asked("select 1")).expectNext(1).verifyComplete();
        assertThat(pulse.isSilent()).isFalse();

        network.swallow(true);
        var waiting = asked("select 2").toFuture();
        within(Duration.ofSeconds(3), pulse::isSilent);
        within(Duration.ofSeconds(6), () -> network.swallowedFor(Duration.ofSeconds(4)));
        assertThat(waiting).isNotDone();
        // The pool has place for one more, but opens no line now.
        StepVerifier.create(asked("select 5")).expectError().verify(Duration.ofSeconds(1));

        network.swallow(false);
        within(Duration.ofSeconds(3), () -> !pulse.isSilent());
        within(Duration.ofSeconds(1), waiting::isCompletedExceptionally);
        StepVerifier.create(Mono.zip(asked("select 3"), asked("select 4")))
                .expectNextMatches(both -> both.getT1() == 3 && both.getT2() == 4)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void takes_a_full_pool_for_no_silence() {
        var holding = Mono.zip(asked("select pg_sleep(2)::text = '' , 1"), asked("select pg_sleep(2)::text = '', 1"))
                .toFuture();
        Mono.delay(Duration.ofMillis(1_500)).block();
        assertThat(pulse.isSilent()).isFalse();
        assertThat(holding).isNotDone();
        holding.join();
    }

    @Test
    void takes_threads_that_have_no_time_to_listen_for_no_silence() {
        Mono.delay(Duration.ofMillis(600)).block();
        var busy = new CountDownLatch(1);
        threads.all().forEach(thread -> thread.execute(() -> await(busy)));
        Mono.delay(Duration.ofMillis(2_200)).block();
        boolean silent = pulse.isSilent();
        busy.countDown();
        assertThat(silent).isFalse();
        StepVerifier.create(asked("select 1")).expectNext(1).verifyComplete();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private Mono<Integer> asked(String question) {
        return DatabaseClient.create(pool)
                .sql(question)
                .map(row -> {
                    var answer = row.get(0);
                    return answer instanceof Integer number ? number : 0;
                })
                .one();
    }

    private static void within(Duration time, BooleanSupplier holds) {
        Mono.fromSupplier(holds::getAsBoolean)
                .filter(held -> held)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(50)))
                .block(time);
    }

    /** Between us and the server; while it swallows, nothing comes through, and nobody is told. */
    private static final class Swallowing implements AutoCloseable {

        private final ServerSocket door;
        private final int behind;
        private volatile long since;

        Swallowing(int behind) throws IOException {
            this.behind = behind;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::open);
        }

        int port() {
            return door.getLocalPort();
        }

        void swallow(boolean on) {
            since = on ? System.nanoTime() : 0;
        }

        boolean swallowedFor(Duration time) {
            return System.nanoTime() - since > time.toNanos();
        }

        private void open() {
            try {
                while (true) {
                    var here = door.accept();
                    var there = new Socket(InetAddress.getLoopbackAddress(), behind);
                    // Who comes while it swallows belongs to it for good.
                    boolean lost = since != 0;
                    Thread.ofVirtual().start(() -> carry(here, there, lost));
                    Thread.ofVirtual().start(() -> carry(there, here, lost));
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private void carry(Socket from, Socket to, boolean lost) {
            boolean gone = lost;
            byte[] bytes = new byte[8_192];
            try (from;
                    to) {
                for (int n = from.getInputStream().read(bytes);
                        n >= 0;
                        n = from.getInputStream().read(bytes)) {
                    gone |= since != 0;
                    if (!gone) to.getOutputStream().write(bytes, 0, n);
                }
            } catch (IOException ended) {
                // both sides are closed
            }
        }

        @Override
        public void close() {
            try {
                door.close();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }
}
