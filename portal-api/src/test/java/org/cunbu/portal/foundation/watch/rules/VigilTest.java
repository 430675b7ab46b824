package org.cunbu.portal.foundation.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.watch.Advice;
import org.cunbu.portal.foundation.watch.Alarm;
import org.junit.jupiter.api.Test;

class VigilTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final List<Sample> LATE = List.of(new Sample("lag_seconds", Map.of("reader", "routing"), 7_200));

    private final Vigil vigil = new Vigil(AlarmRule.in("""
            groups:
              - name: readers
                rules:
                  - alert: Late
                    expr: max by (reader) (lag_seconds) > 60
                    for: 2m
                    labels: {severity: critical}
                    annotations:
                      summary: "{{ $labels.reader }} is {{ $value | humanizeDuration }} late"
                      runbook_url: docs/OPERATIONS.md#late
            """), Guide.of("""
            # Guide

            ### Late

            Look at `the log`
            first.

            ```
            select 1;
            ```

            ### Other

            Something else.
            """));

    @Test
    void an_alarm_comes_first_and_rings_once_its_condition_has_held_for_long_enough() {
        assertThat(vigil.look(LATE, NOON)).singleElement().satisfies(alarm -> {
            assertThat(alarm.rings()).isFalse();
            assertThat(alarm.summary()).isEqualTo("routing is 2 小时 late");
        });
        assertThat(vigil.look(LATE, NOON.plus(Duration.ofSeconds(119)))).noneMatch(Alarm::rings);
        assertThat(vigil.look(LATE, NOON.plus(Duration.ofMinutes(2))))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.rings()).isTrue();
                    assertThat(alarm.since()).isEqualTo(NOON);
                    assertThat(alarm.of()).containsEntry("reader", "routing");
                    assertThat(alarm.advice())
                            .containsExactly(
                                    new Advice("Look at the log first.", false), new Advice("select 1;", true));
                });
    }

    @Test
    void a_condition_that_let_go_begins_anew() {
        vigil.look(LATE, NOON);
        assertThat(vigil.look(List.of(), NOON.plus(Duration.ofMinutes(1)))).isEmpty();
        assertThat(vigil.look(LATE, NOON.plus(Duration.ofMinutes(3)))).noneMatch(Alarm::rings);
    }
}
