package org.cunbu.portal.foundation.watch.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * cunbu_certificate_left_seconds: how long the certificate that browsers are shown at the public address still holds, and
 * each one in a file that is named. Negative once it has run out; missing where nobody shows one.
 */
@Component
class CertificateLeft extends Figure {

    private final URI site;
    private final List<Path> files;
    private final Clock machine = Clock.systemUTC();

    /** @param files setting {@code cunbu.watch.certificates}: files in PEM form */
    CertificateLeft(
            @Value("${cunbu.public-url:http://localhost:8080}") URI site,
            @Value("${cunbu.watch.certificates:}") List<Path> files,
            MeterRegistry registry) {
        super(
                registry,
                "cunbu.certificate.left",
                "seconds",
                "How long a certificate still holds",
                Duration.ofMinutes(10));
        this.site = site;
        this.files = files;
    }

    @Override
    protected Flux<Row<Number>> look() {
        Flux<Row<Number>> shown =
                "https".equals(site.getScheme()) ? row("public", () -> Certificates.shownAt(site)) : Flux.empty();
        return shown.concatWith(Flux.fromIterable(files)
                .concatMap(file -> row(file.getFileName().toString(), () -> Certificates.in(file))));
    }

    private Flux<Row<Number>> row(String of, java.util.concurrent.Callable<Instant> end) {
        return Mono.fromCallable(end)
                .subscribeOn(Schedulers.boundedElastic())
                .map(ends -> value(
                        "of", of, Duration.between(machine.instant(), ends).toSeconds()))
                .onErrorComplete()
                .flux();
    }
}
