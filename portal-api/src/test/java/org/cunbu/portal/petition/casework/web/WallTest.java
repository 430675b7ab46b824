package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The wall: what is open where. */
@PortalTest
@Import(County.class)
class WallTest extends AtTheCounty {

    private static final String GAOSHA = "430525103";

    @AfterEach
    void back() {
        county.at(County.WEDNESDAY);
    }

    @Test
    void shows_twenty_four_townships_whose_counts_with_the_rest_make_the_whole() {
        staff.letterIn(Standing.DISPATCHED);
        var wall = wall(staff.who(Persona.LEADER), "");
        assertThat(County.list(wall.get("tiles"))).hasSize(24);
        for (String what : List.of("open", "near", "overdue", "closed")) {
            int parts = County.list(wall.get("tiles")).stream()
                    .mapToInt(tile -> number(County.map(tile), what))
                    .sum();
            assertThat(parts + number(County.map(wall.get("elsewhere")), what))
                    .isEqualTo(number(County.map(wall.get("whole")), what));
        }
    }

    @Test
    void a_letter_is_counted_open_then_closed_and_what_ran_out_overdue() {
        Worker leader = staff.who(Persona.LEADER);
        var before = tile(leader);
        Letter letter = staff.letterIn(Standing.DISPATCHED);
        var open = tile(leader);
        assertThat(number(open, "open")).isEqualTo(number(before, "open") + 1);
        county.at(County.WEDNESDAY.plus(Duration.ofDays(2)));
        assertThat(number(tile(leader), "overdue")).isGreaterThan(number(open, "overdue"));
        county.at(County.WEDNESDAY);
        staff.letterIn(Standing.CLOSED);
        assertThat(number(tile(leader), "closed")).isEqualTo(number(open, "closed") + 1);
        assertThat(number(tile(leader), "open")).isEqualTo(number(open, "open"));
        assertThat(letter.id()).isNotBlank();
    }

    @Test
    void says_the_same_numbers_as_the_list_behind_it() {
        staff.letterIn(Standing.IN_HAND);
        Worker leader = staff.who(Persona.LEADER);
        var tile = tile(leader);
        for (String how : List.of("", "near=true", "overdue=true")) {
            var counts = County.body(county.as(leader)
                    .get()
                    .uri("/api/lists/problems/counts?place=" + GAOSHA + "&" + how)
                    .exchange());
            String what = how.isEmpty() ? "open" : how.substring(0, how.indexOf('='));
            assertThat(number(tile, what)).as(what).isEqualTo(counts.get("shown"));
        }
    }

    @Test
    void a_denunciation_is_counted_on_nobodys_wall() {
        Worker leader = staff.who(Persona.LEADER);
        var before = tile(leader);
        var silent = wall(leader, "").get("silent");
        staff.letterIn(Standing.UNDECIDED);
        staff.letterIn(Standing.HANDED_OVER);
        assertThat(tile(leader)).isEqualTo(before);
        assertThat(wall(leader, "").get("silent")).isEqualTo(silent);
    }

    @Test
    void who_heads_a_unit_sees_that_units_letters_only_and_who_handles_has_no_wall() {
        Letter water = staff.letterIn(Standing.DISPATCHED);
        var head = wall(staff.who(Persona.HEAD), "");
        var strange = wall(staff.who(Persona.STRANGE_HEAD), "");
        assertThat(number(County.map(head.get("whole")), "open")).isPositive();
        assertThat(ids(strange)).doesNotContain(water.id());
        assertThat(number(County.map(strange.get("whole")), "open"))
                .isLessThan(number(
                        County.map(wall(staff.who(Persona.LEADER), "").get("whole")), "open"));
        Set<Persona> may = EnumSet.of(Persona.LEADER, Persona.HEAD, Persona.STRANGE_HEAD, Persona.SUPERIOR);
        for (Persona who : Persona.values()) {
            county.as(staff.who(who))
                    .get()
                    .uri("/api/wall")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(may.contains(who) ? 200 : 403);
            county.as(staff.who(who))
                    .get()
                    .uri("/api/wall/" + GAOSHA)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(may.contains(who) ? 200 : 403);
        }
    }

    @Test
    void the_headquarters_sees_all_counts_and_finds_behind_the_lines_only_what_it_may_read() {
        staff.letterIn(Standing.DISPATCHED);
        Worker hq = county.official("w-hq", UnitId.HEADQUARTERS, Role.HANDLER);
        var wall = wall(hq, "");
        assertThat(wall.get("whole"))
                .isEqualTo(wall(staff.who(Persona.LEADER), "").get("whole"));
        assertThat(County.list(wall.get("nobodyYet")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(County.map(one).get("id")).isNull());
    }

    @Test
    void a_township_shows_its_villages_and_what_is_no_township_is_not_there() {
        var wall = wall(staff.who(Persona.LEADER), "/" + GAOSHA);
        assertThat(County.list(wall.get("tiles")))
                .isNotEmpty()
                .allSatisfy(tile ->
                        assertThat(County.text(County.map(tile), "place")).startsWith(GAOSHA));
        for (String none : List.of("430525999", "430525", "x", "430525103001")) {
            county.as(staff.who(Persona.LEADER))
                    .get()
                    .uri("/api/wall/" + none)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    private Map<String, Object> tile(Worker who) {
        return County.list(wall(who, "").get("tiles")).stream()
                .map(County::map)
                .filter(tile -> GAOSHA.equals(tile.get("place")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> wall(Worker who, String place) {
        return County.body(county.as(who).get().uri("/api/wall" + place).exchange());
    }

    private static List<String> ids(Map<String, Object> wall) {
        return County.list(wall.get("nobodyYet")).stream()
                .map(one -> String.valueOf(County.map(one).get("id")))
                .toList();
    }

    private static int number(Map<String, Object> tile, String what) {
        return Integer.parseInt(County.text(tile, what));
    }
}
