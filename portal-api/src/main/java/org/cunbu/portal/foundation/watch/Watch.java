package org.cunbu.portal.foundation.watch;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.watch.rules.AlarmRule;
import org.cunbu.portal.foundation.watch.rules.Guide;
import org.cunbu.portal.foundation.watch.rules.Sample;
import org.cunbu.portal.foundation.watch.rules.Samples;
import org.cunbu.portal.foundation.watch.rules.Vigil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Judges the rules of {@code infra/alerts/cunbu.rules.yml} over the portal's own figures, for those who run no
 * Prometheus. What is remembered goes with this process: after a start every alarm begins to wait anew.
 */
@Service
public class Watch extends Recurring {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** @param at when the figures were last looked at; {@link Instant#EPOCH} before the first look */
    public record State(Instant at, List<Alarm> alarms) {

        public State {
            alarms = List.copyOf(alarms);
        }

        /** Whether nothing rings. */
        public boolean isQuiet() {
            return alarms.stream().noneMatch(Alarm::rings);
        }
    }

    private final ObjectProvider<PrometheusMeterRegistry> figures;
    private final Vigil vigil;
    private final Clock machine = Clock.systemUTC();
    private volatile State state = new State(Instant.EPOCH, List.of());

    /** @param rules setting {@code cunbu.watch.rules}: rules of one's own in the place of those that come along */
    Watch(
            ObjectProvider<PrometheusMeterRegistry> figures,
            @Value("${cunbu.watch.rules:classpath:alerts/cunbu.rules.yml}") Resource rules,
            @Value("classpath:alerts/OPERATIONS.md") Resource guide) {
        this.figures = figures;
        this.vigil = new Vigil(AlarmRule.in(text(rules)), Guide.of(text(guide)));
    }

    /** What was the matter at the last look, the worst first. */
    public State state() {
        return state;
    }

    private void look() {
        figures.ifAvailable(registry -> look(Samples.of(registry.scrape())));
    }

    private void look(List<Sample> samples) {
        Instant now = machine.instant();
        List<Alarm> alarms = vigil.look(samples, now).stream()
                .sorted(Comparator.comparing(Alarm::rings)
                        .thenComparing(Alarm::isCritical)
                        .reversed())
                .toList();
        state = new State(now, alarms);
    }

    private static String text(Resource rules) {
        try {
            return rules.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException("the rules of the alarms or their guide cannot be read", gone);
        }
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(SOON, BEAT, () -> Mono.fromRunnable(this::look).subscribeOn(Schedulers.boundedElastic())));
    }
}
