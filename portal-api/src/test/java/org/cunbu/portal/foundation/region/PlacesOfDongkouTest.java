package org.cunbu.portal.foundation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.region.store.PlacesFile;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PlacesOfDongkouTest {
    private static final RegionCode GAOSHA = new RegionCode("430525103");

    private final RegionTree places = RegionTree.of(PlacesFile.read(new ClassPathResource("county/430525/places.csv")));

    @Test
    void are_one_county_with_24_townships_and_364_villages() {
        assertThat(places.county().name()).isEqualTo("洞口县");
        assertThat(places.townships()).hasSize(24);
        assertThat(places.townships().stream()
                        .mapToInt(township -> places.villagesOf(township.code()).size())
                        .sum())
                .isEqualTo(364);
    }

    @Test
    void are_called_as_people_call_them_with_the_township_first() {
        Region village = places.villagesOf(GAOSHA).getFirst();

        assertThat(places.fullName(GAOSHA)).isEqualTo("高沙镇");
        assertThat(places.fullName(village.code())).isEqualTo("高沙镇" + village.name());
        assertThat(places.fullName(places.county().code())).isEqualTo("洞口县");
    }

    @Test
    void lie_in_one_another_by_the_prefix_of_their_codes() {
        for (Region village : places.villagesOf(GAOSHA)) {
            assertThat(GAOSHA.contains(village.code())).isTrue();
            assertThat(village.code().township()).isEqualTo(GAOSHA);
            assertThat(village.code().contains(GAOSHA)).isFalse();
        }
    }

    @Test
    void are_refused_when_a_village_hangs_in_the_air_or_is_there_twice() {
        Region county = place("430525", "洞口县");
        Region village = place("430525103201", "演示村");
        Region township = place("430525103", "高沙镇");

        assertThatThrownBy(() -> RegionTree.of(List.of(county, village))).hasMessageContaining("430525103201");
        assertThatThrownBy(() -> RegionTree.of(List.of(county, township, township)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> RegionTree.of(List.of(township))).hasMessageContaining("one county");
    }

    @Test
    void refuse_codes_that_are_no_statistics_codes() {
        for (String code : List.of("", "43052", "4305250", "43052510a", "４３０５２５")) {
            assertThatThrownBy(() -> new RegionCode(code)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Region place(String code, String name) {
        RegionCode known = new RegionCode(code);
        return new Region(known, known.parent().orElse(null), known.level(), name, LocalDate.of(2000, 1, 1), null);
    }
}
