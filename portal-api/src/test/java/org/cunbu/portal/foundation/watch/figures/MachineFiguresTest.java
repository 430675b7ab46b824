package org.cunbu.portal.foundation.watch.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.watch.rules.Sample;
import org.cunbu.portal.foundation.watch.rules.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class MachineFiguresTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void a_certificate_says_how_long_it_still_holds(@TempDir Path folder) throws Exception {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "site",
                        "-dname",
                        "CN=portal.invalid",
                        "-validity",
                        "10",
                        "-storepass",
                        "only-for-this-test",
                        "-keystore",
                        folder.resolve("store.p12").toString())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var file = folder.resolve("site.pem");
        var exported = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "site",
                        "-storepass",
                        "only-for-this-test",
                        "-keystore",
                        folder.resolve("store.p12").toString(),
                        "-file",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(exported.waitFor()).isZero();

        var figure = new CertificateLeft(
                URI.create("http://localhost:8080"), List.of(file, folder.resolve("gone.pem")), registry);

        assertThat(figure.look().collectList().block()).hasSize(1);
        assertThat(shown(figure, "cunbu_certificate_left_seconds")).satisfies(left -> {
            assertThat(left.labels()).containsEntry("of", "site.pem");
            assertThat(left.value()).isBetween(9.9 * 86_400, 10.0 * 86_400);
        });
    }

    @Test
    void whether_the_clock_is_kept_is_a_one_or_a_nought_or_unknown() {
        assertThat(new ClockKept(registry).look().count().block())
                .isEqualTo(KernelClock.isKept().isPresent() ? 1L : 0L);
    }

    @Test
    void clocks_are_apart_by_what_the_way_of_the_answer_cannot_explain() {
        Instant answered = NOON.plusMillis(40);
        assertThat(ClockOffset.apart(NOON, NOON.plusMillis(20), answered)).isZero();
        assertThat(ClockOffset.apart(NOON, NOON.minusSeconds(3), answered)).isEqualTo(3);
        assertThat(ClockOffset.apart(NOON, answered.plusSeconds(60), answered)).isEqualTo(60);
    }

    @Test
    void of_each_folder_that_is_there_the_free_part_is_told(@TempDir Path folder) {
        var figure = new DiskFree(List.of(folder, folder.resolve("not-there")), registry);

        assertThat(shown(figure, "cunbu_disk_free_ratio")).satisfies(free -> {
            assertThat(free.labels())
                    .containsEntry("folder", folder.getFileName().toString());
            assertThat(free.value()).isBetween(0.0, 1.0);
        });
    }

    private Sample shown(org.cunbu.portal.foundation.watch.Figure figure, String name) {
        figure.start();
        try {
            return Objects.requireNonNull(Flux.interval(Duration.ofMillis(100))
                    .concatMapIterable(turn -> Samples.of(registry.scrape()))
                    .filter(sample -> sample.name().equals(name))
                    .blockFirst(Duration.ofSeconds(10)));
        } finally {
            figure.stop();
        }
    }
}
