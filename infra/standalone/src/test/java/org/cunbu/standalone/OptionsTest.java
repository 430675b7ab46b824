package org.cunbu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options of(String... words) {
        return Options.of(List.of(words), Set.of("until", "keep"), Set.of("parked"));
    }

    @Test
    void an_instant_without_an_offset_is_beijing_time() {
        assertThat(of("--until", "2026-11-25T12:00:00").instant("until"))
                .contains(Instant.parse("2026-11-25T04:00:00Z"));
        assertThat(of("--until=2026-11-25T04:00:00Z").instant("until")).contains(Instant.parse("2026-11-25T04:00:00Z"));
        assertThat(of("--until", "2026-11-25 12:00").instant("until")).contains(Instant.parse("2026-11-25T04:00:00Z"));
    }

    @Test
    void what_is_not_known_or_lacks_its_value_is_refused() {
        assertThatThrownBy(() -> of("--unknown")).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> of("--keep")).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> of("--keep", "0").number("keep")).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> of("--until", "yesterday").instant("until")).isInstanceOf(NotUnderstood.class);
        assertThat(of("--parked").has("parked")).isTrue();
    }
}
