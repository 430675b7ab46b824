package org.cunbu.portal.petition.casework.papers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.NumberStyle;
import org.junit.jupiter.api.Test;

class NumbersOfPapersTest {

    private static final UnitId WATER = new UnitId("D-WATER");

    @Test
    void the_portals_own_numbers_look_like_no_governments() {
        assertThat(NumberStyle.FIRST.number(WATER, "水利局", 2026, 7))
                .isEqualTo("D-WATER-2026-0007")
                .doesNotContain("〔", "号");
    }

    @Test
    void a_deployer_sets_another_style() {
        var own = new NumberStyle(1, NumberStyle.checked(" {{unit}} {{year}} 第{{n}} "), null, null, null);

        assertThat(own.number(WATER, "水利局", 2026, 12_345)).isEqualTo("水利局 2026 第12345");
    }

    @Test
    void a_style_in_which_numbers_would_meet_twice_is_refused() {
        for (String pattern : List.of(
                "{{year}}-{{n}}", "{{unit}}-{{n}}", "{{unit-code}}-{{year}}", "{{unit}}{{year}}{{m}}{{n}}", "")) {
            assertThatThrownBy(() -> NumberStyle.checked(pattern)).as(pattern).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void a_seal_breaks_with_every_letter_and_every_move_of_a_letter() {
        String seal = Seal.of(List.of("ab", "c"));

        assertThat(seal).hasSize(64).isEqualTo(Seal.of(List.of("ab", "c")));
        assertThat(Seal.of(List.of("a", "bc"))).isNotEqualTo(seal);
        assertThat(Seal.of(List.of("ab", "d"))).isNotEqualTo(seal);
    }
}
