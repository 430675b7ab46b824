package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What went red since the last working day. */
@PortalTest
@Import(County.class)
class MorningTest extends AtTheCounty {

    /** Eight in the morning of each day from Thursday on, three weeks long. */
    private static final Instant THURSDAY = Instant.parse("2026-11-26T00:00:00Z");

    private static final UnitId PARK = new UnitId("D-PARK");

    @AfterEach
    void back() {
        county.at(County.WEDNESDAY);
    }

    @Test
    void every_letter_that_ran_out_is_told_of_on_one_working_mornings_page_and_ten_working_days_later_once_more() {
        // dispatched on Wednesday: a word is promised until Thursday 24:00
        Letter letter = dispatched();
        List<Integer> red = new ArrayList<>();
        List<Integer> escalated = new ArrayList<>();
        for (int day = 0; day < 21; day++) {
            county.at(THURSDAY.plusSeconds(day * 86_400L));
            var page = County.body(county.as(head()).get().uri("/api/morning").exchange());
            if (isOn(page.get("red"), letter)) red.add(day);
            if (isOn(page.get("escalated"), letter)) escalated.add(day);
        }
        // Friday 27 November; ten working days after Thursday are over on Friday 11 December, the weekend shows the
        // same page
        assertThat(red).containsExactly(1);
        assertThat(escalated).containsExactly(15);
    }

    @Test
    void what_ran_out_on_friday_is_told_of_on_saturday_sunday_and_monday() {
        county.at(Instant.parse("2026-11-26T02:00:00Z"));
        Letter letter = dispatched();
        List<Integer> red = new ArrayList<>();
        for (int day = 1; day < 8; day++) {
            county.at(THURSDAY.plusSeconds(day * 86_400L));
            var page = County.body(county.as(head()).get().uri("/api/morning").exchange());
            if (isOn(page.get("red"), letter)) red.add(day);
        }
        assertThat(red).containsExactly(2, 3, 4);
    }

    @Test
    void who_heads_nothing_has_no_morning_page() {
        for (Persona who : List.of(Persona.HANDLER, Persona.DISPATCHER, Persona.CADRE, Persona.ADMINISTRATOR)) {
            county.as(staff.who(who))
                    .get()
                    .uri("/api/morning")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    /** With a unit to which no other test sends letters: a page holds fifty. */
    private Letter dispatched() {
        Letter letter = staff.letterIn(Standing.RECEIVED);
        county.does(
                        staff.who(Persona.DISPATCHER),
                        letter.id(),
                        "dispatches",
                        Map.of("lead", PARK.value(), "reason", "园区的路灯"))
                .expectStatus()
                .isCreated();
        county.read();
        return letter;
    }

    private Worker head() {
        return county.official("p-park-head", PARK, Role.UNIT_HEAD);
    }

    private static boolean isOn(@Nullable Object lines, Letter letter) {
        return County.list(lines).stream()
                .map(line -> County.map(County.map(line).get("letter")))
                .anyMatch(line -> letter.receipt().number().equals(line.get("number")));
    }
}
