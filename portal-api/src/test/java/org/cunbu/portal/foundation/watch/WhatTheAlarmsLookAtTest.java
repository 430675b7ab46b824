package org.cunbu.portal.foundation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.watch.figures.KernelClockAsked;
import org.cunbu.portal.foundation.watch.rules.AlarmRule;
import org.cunbu.portal.foundation.watch.rules.Sample;
import org.cunbu.portal.foundation.watch.rules.Samples;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@PortalTest
class WhatTheAlarmsLookAtTest {

    /** Shown where a site has a certificate (MachineFiguresTest tries it with one), and after the first minute. */
    private static final Set<String> NOT_YET = Set.of("cunbu_certificate_left_seconds", "cunbu_rise_noticed");

    private static final Pattern OF_THE_PORTAL = Pattern.compile("\\b(?:cunbu|http_server|jvm|r2dbc)_\\w+");

    @LocalManagementPort
    private int management;

    @Autowired
    private Watch watch;

    @Test
    void every_figure_of_a_rule_is_among_those_that_Prometheus_is_told() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (AlarmRule rule : shipped()) wanted.add(rule.condition().figure());
        OF_THE_PORTAL
                .matcher(file("cluster.rules.yml"))
                .results()
                .map(MatchResult::group)
                .forEach(wanted::add);
        wanted.removeAll(NOT_YET);
        if (KernelClockAsked.isSilent()) wanted.remove("cunbu_clock_kept");

        Set<String> told = Flux.interval(Duration.ofMillis(250), Schedulers.boundedElastic())
                .map(turn -> names())
                .takeUntil(names -> names.containsAll(wanted))
                .blockLast(Duration.ofSeconds(20));

        assertThat(told).containsAll(wanted).contains("cunbu_database_size_bytes", "cunbu_intake_waiting");
    }

    @Test
    void the_portal_itself_looks_too() {
        Watch.State state = Objects.requireNonNull(Flux.interval(Duration.ofMillis(250), Schedulers.boundedElastic())
                .map(turn -> watch.state())
                .filter(looked -> looked.at().getEpochSecond() > 0)
                .blockFirst(Duration.ofSeconds(20)));

        assertThat(state.alarms()).noneMatch(alarm -> alarm.name().equals("SearchAway"));
    }

    private Set<String> names() {
        String text = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + management)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Samples.of(text == null ? "" : text).stream().map(Sample::name).collect(Collectors.toSet());
    }

    private static List<AlarmRule> shipped() throws IOException {
        return AlarmRule.in(file("cunbu.rules.yml"));
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource("alerts/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
