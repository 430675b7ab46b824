package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** 退回 and 转办: the unit answers for the letter until another one does, and no clock begins anew. */
@PortalTest
@Import(County.class)
class SentBackTest extends AtTheCounty {

    @Test
    void the_unit_answers_for_it_until_it_is_passed_to_another_and_the_first_response_runs_on() {
        Letter letter = staff.letterIn(Standing.DISPATCHED);
        String due = due(letter, "FIRST_RESPONSE");

        done(Persona.HEAD, letter, "returns", Map.of("reason", "这是交通局的路"));

        var told = county.progress(letter.receipt());
        assertThat(told).containsEntry("stage", "RETURNED").containsEntry("stageWord", "转给了水利局");
        assertThat(told.toString()).doesNotContain("这是交通局的路");
        assertThat(county.lineIn(staff.who(Persona.DISPATCHER), letter.receipt(), "mine=true"))
                .containsEntry("step", "待定退回");
        assertThat(county.open(staff.who(Persona.DISPATCHER), letter.id()))
                .extracting("situation.givenBack.reason")
                .isEqualTo("这是交通局的路");

        county.at(County.WEDNESDAY.plus(Duration.ofHours(3)));
        done(Persona.DISPATCHER, letter, "dispatches", Map.of("lead", Staff.TRANSPORT.value(), "reason", "确实是公路"));

        assertThat(county.progress(letter.receipt())).containsEntry("stageWord", "转给了交通运输局");
        assertThat(due(letter, "FIRST_RESPONSE")).isEqualTo(due);
        assertThat(state(letter, "RETURN_DECISION")).isEqualTo("KEPT");
    }

    @Test
    void a_second_return_is_decided_one_level_up() {
        Letter letter = staff.letterIn(Standing.RETURNED);
        done(Persona.DISPATCHER, letter, "return-refusals", Map.of("reason", "渠归水利管"));
        assertThat(county.progress(letter.receipt())).containsEntry("stage", "DISPATCHED");

        done(Persona.COLLEAGUE, letter, "returns", Map.of("reason", "还是不归我们管"));

        county.does(staff.who(Persona.DISPATCHER), letter.id(), "return-refusals", Map.of("reason", "归你们管"))
                .expectStatus()
                .isForbidden();
        done(Persona.LEADER, letter, "return-refusals", Map.of("reason", "就由水利局办"));
        assertThat(county.progress(letter.receipt())).containsEntry("stageWord", "转给了水利局");
    }

    @Test
    void after_five_working_days_it_stays() {
        Letter letter = staff.letterIn(Standing.DISPATCHED);
        county.at(County.WEDNESDAY.plus(Duration.ofDays(8)));
        county.settle();
        county.does(staff.who(Persona.HEAD), letter.id(), "returns", Map.of("reason", "不归水利管"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith("too-late"));
    }

    @Test
    void nobody_who_sent_it_decides_late_without_its_showing() {
        Letter letter = staff.letterIn(Standing.RETURNED);
        county.at(County.WEDNESDAY.plus(Duration.ofDays(3)));
        county.settle();
        assertThat(state(letter, "RETURN_DECISION")).isEqualTo("MISSED");
    }

    @Test
    void a_letter_in_hand_goes_to_another_unit_and_no_clock_begins_anew() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        String due = due(letter, "CONCLUSION");
        transfer(staff.who(Persona.HEAD), letter, Staff.TRANSPORT)
                .expectStatus()
                .isEqualTo(409);

        transfer(staff.who(Persona.DISPATCHER), letter, Staff.TRANSPORT)
                .expectStatus()
                .isCreated();

        assertThat(county.progress(letter.receipt())).containsEntry("stageWord", "转给了交通运输局");
        assertThat(due(letter, "CONCLUSION")).isEqualTo(due);
        var handler = county.official("chengban", Staff.TRANSPORT, Role.HANDLER);
        county.does(handler, letter.id(), "acceptances", Map.of("message", "您好"))
                .expectStatus()
                .isCreated();
        assertThat(due(letter, "CONCLUSION")).isEqualTo(due);
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec transfer(
            Worker by, Letter letter, UnitId to) {
        return county.does(by, letter.id(), "transfers", Map.of("lead", to.value(), "reason", "由他们办"));
    }

    private String due(Letter letter, String kind) {
        return String.valueOf(clock(letter, kind).get("lastDay"));
    }

    private String state(Letter letter, String kind) {
        return String.valueOf(clock(letter, kind).get("state"));
    }

    private Map<String, Object> clock(Letter letter, String kind) {
        return County.list(county.progress(letter.receipt()).get("clocks")).stream()
                .map(County::map)
                .filter(clock -> kind.equals(clock.get("kind")))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void done(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isCreated();
    }
}
