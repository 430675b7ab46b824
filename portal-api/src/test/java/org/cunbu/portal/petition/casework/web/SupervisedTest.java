package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.handling.Climbing;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;

/** 催办, 督办, 提级办理: what presses upon a letter that lies. */
@PortalTest
@Import(County.class)
class SupervisedTest extends AtTheCounty {

    /** The first response was due on Thursday the 26th, 24:00. */
    private static final Instant ORDER_READY = Instant.parse("2026-12-01T16:00:00Z");

    private static final Instant LEADERS = Instant.parse("2026-12-10T16:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("2026-12-14T02:00:00Z");

    @Autowired
    private Climbing climbing;

    @Test
    void an_order_lies_ready_three_working_days_after_a_clock_ran_out_and_not_before() {
        Letter letter = staff.letterIn(Standing.DISPATCHED);

        climb(ORDER_READY.minusSeconds(1));
        assertThat(orders(letter, "READY")).isEmpty();

        climb(ORDER_READY);
        assertThat(orders(letter, "READY"))
                .containsEntry("clock", "FIRST_RESPONSE")
                .containsEntry("since", ORDER_READY.toString());
        assertThat(leaders(letter)).isEmpty();
    }

    @Test
    void after_a_standstill_every_rung_is_climbed_once_in_order_dated_when_it_was_reached_by_two_replicas() {
        Letter letter = staff.letterIn(Standing.DISPATCHED);
        county.at(AFTER_ALL);
        county.settle();

        Flux.merge(climbing.climb(), climbing.climb()).blockLast();
        climbing.climb().block();

        List<String> said = history(letter).stream()
                .filter(line -> String.valueOf(line.get("what")).matches("Supervision.*|Leaders.*"))
                .map(line -> line.get("what") + " " + line.get("at"))
                .toList();
        assertThat(said)
                .startsWith("SupervisionReady " + ORDER_READY)
                .endsWith("LeadersTold " + LEADERS)
                .doesNotHaveDuplicates();
        assertThat(leaders(letter)).containsEntry("clock", "FIRST_RESPONSE");
    }

    @Test
    void what_was_done_late_climbs_no_further() {
        Letter letter = staff.letterIn(Standing.DISPATCHED);
        climb(ORDER_READY);
        county.does(staff.who(Persona.HANDLER), letter.id(), "acceptances", Map.of("message", "您好，来晚了。"))
                .expectStatus()
                .isCreated();

        climb(AFTER_ALL);

        assertThat(orders(letter, "READY")).isEmpty();
        assertThat(leaders(letter)).isEmpty();
    }

    @Test
    void a_supervisor_signs_the_unit_reports_and_who_ordered_strikes_it_off() {
        Letter letter = staff.letterIn(Standing.DISPATCHED);
        climb(ORDER_READY);

        refused(Persona.LEADER, letter, "supervision-orders", order("2026-12-08"), 403);
        refused(Persona.SUPERIOR, letter, "supervision-orders", order("2026-12-01"), 400);
        done(Persona.SUPERIOR, letter, "supervision-orders", order("2026-12-08"));
        assertThat(orders(letter, "SIGNED")).containsEntry("until", "2026-12-08");
        refused(Persona.SUPERIOR, letter, "supervision-orders", order("2026-12-09"), 409);
        assertThat(said(letter)).anyMatch(line -> line.contains("督办，要求水利局"));

        refused(Persona.SUPERIOR, letter, "strike-offs", Map.of(), 409);
        done(Persona.HEAD, letter, "supervision-reports", Map.of("words", "已经派人，演示村民在家"));
        assertThat(orders(letter, "REPORTED")).isNotEmpty();
        assertThat(county.open(staff.who(Persona.SUPERIOR), letter.id()).toString())
                .contains("已经派人")
                .doesNotContain("演示村民在家");
        done(Persona.SUPERIOR, letter, "strike-offs", Map.of());
        assertThat(orders(letter, "REPORTED")).isEmpty();
    }

    @Test
    void a_supervisor_orders_of_their_own_accord_too() {
        Letter letter = staff.letterIn(Standing.IN_HAND);

        done(Persona.SUPERIOR, letter, "supervision-orders", order("2026-12-02"));

        assertThat(County.list(county.progress(letter.receipt()).get("clocks")).toString())
                .contains("SUPERVISION_REPORT");
    }

    @Test
    void who_asked_for_haste_asks_again_only_after_a_while() {
        Letter letter = staff.letterIn(Standing.IN_HAND);

        county.petitioner(letter.receipt(), "reminders", Map.of())
                .expectStatus()
                .isOk();
        county.petitioner(letter.receipt(), "reminders", Map.of())
                .expectStatus()
                .isEqualTo(409);

        county.at(Instant.parse("2026-12-01T02:00:00Z"));
        county.petitioner(letter.receipt(), "reminders", Map.of())
                .expectStatus()
                .isOk();
        assertThat(said(letter)).filteredOn("您催了一次。"::equals).hasSize(2);
    }

    @Test
    void a_reminder_given_at_night_is_heard_in_the_morning() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        county.at(Instant.parse("2026-11-27T13:00:00Z"));

        done(Persona.DISPATCHER, letter, "reminders", Map.of("words", "请抓紧"));

        assertThat(county.open(staff.who(Persona.HANDLER), letter.id()))
                .extracting("later.reminders")
                .asString()
                .contains("请抓紧", "heard=2026-11-30T00:00:00Z");
    }

    @Test
    void a_unit_above_handles_it_itself_and_no_clock_begins_anew() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        var before = clocks(letter);

        done(Persona.SUPERIOR, letter, "take-ups", Map.of("words", "三次没办成"));

        assertThat(County.map(county.progress(letter.receipt()).get("holder"))).containsEntry("unit", "HQ");
        assertThat(clocks(letter)).isEqualTo(before);
        Worker headquarters = county.official("hq-handler", UnitId.HEADQUARTERS, Role.HANDLER);
        county.does(headquarters, letter.id(), "acceptances", Map.of("message", "您好，我来办。"))
                .expectStatus()
                .isCreated();
        assertThat(clocks(letter)).isEqualTo(before);
    }

    private void climb(Instant now) {
        county.at(now);
        county.settle();
        climbing.climb().block();
    }

    private static Map<String, String> order(String until) {
        return Map.of("demand", "三天内到现场", "until", until);
    }

    private Map<String, Object> orders(Letter letter, String state) {
        return line("/api/supervision-orders?state=" + state, Persona.SUPERIOR, letter);
    }

    private Map<String, Object> leaders(Letter letter) {
        return line("/api/leaders-list?", Persona.LEADER, letter);
    }

    private Map<String, Object> line(String at, Persona who, Letter letter) {
        String next = "";
        do {
            var page =
                    County.body(county.as(staff.who(who)).get().uri(at + next).exchange());
            for (Object line : County.list(page.get("items"))) {
                if (letter.id().equals(County.map(line).get("id"))) return County.map(line);
            }
            next = page.get("next") == null ? "" : "&page=" + page.get("next");
        } while (!next.isEmpty());
        return Map.of();
    }

    private void done(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isCreated();
    }

    private void refused(Persona who, Letter letter, String what, Map<String, ?> body, int status) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isEqualTo(status);
    }

    private List<Map<String, Object>> history(Letter letter) {
        return County.list(county.open(staff.who(Persona.SUPERIOR), letter.id()).get("history")).stream()
                .map(County::map)
                .toList();
    }

    private List<String> said(Letter letter) {
        return County.list(county.progress(letter.receipt()).get("history")).stream()
                .map(line -> String.valueOf(County.map(line).get("words")))
                .toList();
    }

    private List<String> clocks(Letter letter) {
        return County.list(county.progress(letter.receipt()).get("clocks")).stream()
                .map(County::map)
                .map(clock -> clock.get("kind") + " " + clock.get("started") + " " + clock.get("due"))
                .toList();
    }
}
