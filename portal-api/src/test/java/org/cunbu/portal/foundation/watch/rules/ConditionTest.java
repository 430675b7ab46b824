package org.cunbu.portal.foundation.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final List<Sample> FIGURES = Samples.of("""
            # HELP lag_seconds how late
            # TYPE lag_seconds gauge
            lag_seconds{reader="routing",replica="a"} 70.5
            lag_seconds{reader="routing",replica="b"} 12
            lag_seconds{reader="figures",replica="a"} 3
            free_ratio{folder="the \\"data\\" folder"} 0.04
            nothing NaN
            """);

    @Test
    void holds_for_every_reader_of_its_own_by_the_worst_of_the_replicas() {
        assertThat(Condition.of("max by (reader) (lag_seconds) > 60").holdsFor(FIGURES))
                .containsExactly(entry(Map.of("reader", "routing"), 70.5));
        assertThat(Condition.of("min by (reader) (lag_seconds) < 60").holdsFor(FIGURES))
                .containsOnlyKeys(Map.of("reader", "routing"), Map.of("reader", "figures"));
    }

    @Test
    void adds_up_takes_one_label_and_reads_quoted_words() {
        assertThat(Condition.of("sum(lag_seconds) >= 85.5").holdsFor(FIGURES)).containsExactly(entry(Map.of(), 85.5));
        assertThat(Condition.of("lag_seconds{replica=\"b\"} == 12").holdsFor(FIGURES))
                .containsOnlyKeys(Map.of("reader", "routing", "replica", "b"));
        assertThat(Condition.of("free_ratio < 0.05").holdsFor(FIGURES))
                .containsOnlyKeys(Map.of("folder", "the \"data\" folder"));
    }

    @Test
    void does_not_hold_for_a_figure_that_is_missing_or_no_number() {
        assertThat(Condition.of("absent_figure < 1").holdsFor(FIGURES)).isEmpty();
        assertThat(Condition.of("nothing > 0").holdsFor(FIGURES)).isEmpty();
    }

    @Test
    void refuses_what_only_Prometheus_can_judge() {
        for (String words : List.of("rate(a[5m]) > 1", "a / b > 1", "a > 1 and b > 1", "a", "a{b=~\"c\"} > 1 or d")) {
            assertThatThrownBy(() -> Condition.of(words)).as(words).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
