package org.cunbu.portal.petition.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.routing.CountyFixture.PLACES;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {

    private final PlaceNames names = new PlaceNames(PLACES);

    private Optional<RegionCode> in(String text) {
        return names.find(Optional.empty(), List.of(text)).region();
    }

    private static RegionCode township(String name) {
        return PLACES.townships().stream()
                .filter(place -> place.name().equals(name))
                .map(Region::code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_township_is_found_by_its_full_name() {
        PLACES.townships()
                .forEach(place -> assertThat(in("我住在" + place.name() + "街上"))
                        .as(place.name())
                        .contains(place.code()));
    }

    @Test
    void every_village_is_found_by_its_name_after_that_of_its_township() {
        PLACES.townships()
                .forEach(township -> PLACES.villagesOf(township.code())
                        .forEach(village -> assertThat(in("我是" + township.name() + village.name() + "的"))
                                .as(township.name() + village.name())
                                .contains(village.code())));
    }

    @Test
    void a_township_is_known_without_its_ending_where_that_is_no_ordinary_word() {
        assertThat(in("高沙到县城的班车")).contains(township("高沙镇"));
        assertThat(in("长塘的学校")).contains(township("长塘瑶族乡"));
        assertThat(in("小区的花园没人管")).isEmpty();
    }

    @Test
    void a_name_that_several_places_have_says_nothing_alone() {
        assertThat(in("我们金龙村的路")).isEmpty();
        assertThat(names.find(Optional.empty(), List.of("我们金龙村的路")).how()).contains("金龙村", "同名");
    }

    @Test
    void a_chosen_township_makes_it_plain() {
        var gaosha = township("高沙镇");
        var village = PLACES.villagesOf(gaosha).stream()
                .filter(place -> place.name().equals("云山村"))
                .findFirst()
                .orElseThrow();

        assertThat(names.find(Optional.of(gaosha), List.of("我们云山村的路")).region()).contains(village.code());
    }

    @Test
    void two_townships_are_a_doubt() {
        var where = names.find(Optional.empty(), List.of("从高沙镇到黄桥镇的路"));

        assertThat(where.region()).isEmpty();
        assertThat(where.how()).contains("高沙镇", "黄桥镇", "说不准");
    }
}
