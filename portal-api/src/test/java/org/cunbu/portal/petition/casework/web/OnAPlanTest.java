package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** 挂账: proposed, signed, agreed, told; objected to; looked at again. And an agreement that ends a matter. */
@PortalTest
@Import(County.class)
class OnAPlanTest extends AtTheCounty {

    @Test
    void the_petitioner_reads_what_is_missing_who_sees_to_it_and_when() {
        Letter letter = staff.letterIn(Standing.PLAN_SIGNED);
        assertThat(county.progress(letter.receipt()))
                .extracting("situation.plan")
                .isNull();

        done(Persona.SUPERIOR, letter, "plan-consents", Map.of());

        var told = county.progress(letter.receipt());
        assertThat(told).containsEntry("stage", "PLANNED").containsEntry("mayObject", true);
        assertThat(told).extracting("situation.plan.missing").isEqualTo("修渠的钱");
        assertThat(told).extracting("situation.plan.next").isEqualTo("2027-03-01");
        assertThat(told.toString()).contains("3月1日");
        assertThat(clocks(told)).contains("PLAN_DATE", "CONCLUSION");
    }

    @Test
    void an_objection_that_is_right_puts_it_in_hand_again_and_no_clock_was_reset() {
        Letter letter = staff.letterIn(Standing.PLAN_OBJECTED);
        var before = conclusion(letter);
        done(Persona.LEADER, letter, "objection-decisions", Map.of("upheld", true, "reason", "等不起"));
        assertThat(county.progress(letter.receipt())).containsEntry("stageWord", "水利局在办");
        assertThat(conclusion(letter)).isEqualTo(before);
        done(Persona.HANDLER, letter, "drafts", Map.of("answer", "通水了"));
    }

    @Test
    void whoever_wrote_it_does_not_sign_it_and_it_can_be_given_back() {
        Letter letter = staff.letterIn(Standing.PLAN_DRAFTED);
        county.does(staff.who(Persona.HANDLER), letter.id(), "plan-signatures", Map.of())
                .expectStatus()
                .isForbidden();
        done(Persona.HEAD, letter, "plan-refusals", Map.of("reason", "现在就能办"));
        assertThat(String.valueOf(
                        county.open(staff.who(Persona.HANDLER), letter.id()).get("may")))
                .contains("PROPOSE_PLAN", "DRAFT");
    }

    @Test
    void a_plan_needs_a_day_that_is_to_come() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        county.does(
                        staff.who(Persona.HANDLER),
                        letter.id(),
                        "plans",
                        Map.of("missing", "钱", "who", "水利股", "next", "2026-11-25"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("next");
    }

    @Test
    void an_agreement_that_both_sides_signed_ends_it() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        done(Persona.HEAD, letter, "agreements", Map.of("evidence", "11 月 25 日双方签字的协议书"));
        assertThat(county.progress(letter.receipt()))
                .containsEntry("stage", "CLOSED")
                .containsEntry("verdict", "AGREED");
    }

    @Test
    void a_unit_that_helps_reads_and_notes_and_the_answer_stays_the_lead_s() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        var helper = staff.who(Persona.STRANGER);
        county.does(helper, letter.id(), "notes", Map.of("text", "看过了"))
                .expectStatus()
                .isNotFound();

        done(Persona.HANDLER, letter, "helpers", Map.of("unit", "D-EDU", "reason", "一起看学校旁边的渠"));

        county.does(helper, letter.id(), "notes", Map.of("text", "看过了"))
                .expectStatus()
                .isCreated();
        county.does(helper, letter.id(), "drafts", Map.of("answer", "好了"))
                .expectStatus()
                .isForbidden();
        assertThat(county.lineIn(helper, letter.receipt(), "")).isNotEmpty();
        assertThat(county.progress(letter.receipt()).toString()).contains("教育局一起来办。");
        county.does(staff.who(Persona.HANDLER), letter.id(), "helpers", Map.of("unit", "DISCIPLINE", "reason", "一起看"))
                .expectStatus()
                .isEqualTo(409);

        done(Persona.HEAD, letter, "helper-releases", Map.of("unit", "D-EDU"));
        county.does(helper, letter.id(), "notes", Map.of("text", "又看了"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void what_is_marked_as_a_denunciation_is_seen_by_the_discipline_desk_alone_from_then_on() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        done(Persona.HANDLER, letter, "classifications", Map.of("legalClass", "DENUNCIATION", "reason", "说的是局长收钱"));

        for (Persona who : new Persona[] {Persona.HANDLER, Persona.HEAD, Persona.DISPATCHER, Persona.LEADER}) {
            county.as(staff.who(who))
                    .get()
                    .uri("/api/cases/" + letter.id())
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(county.open(staff.who(Persona.DESK), letter.id())).containsEntry("secrecy", "UNDECIDED");
    }

    @Test
    void who_is_named_in_a_letter_does_not_handle_it() {
        Letter letter = staff.letterIn(Standing.RECEIVED, "COMPLAINT", "演示p-colleague不肯放水");
        county.does(
                        staff.who(Persona.DISPATCHER),
                        letter.id(),
                        "dispatches",
                        Map.of("lead", Staff.WATER.value(), "reason", "职责"))
                .expectStatus()
                .isCreated();
        county.does(staff.who(Persona.COLLEAGUE), letter.id(), "acceptances", Map.of("message", "您好"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith("recused"));
        done(Persona.HANDLER, letter, "acceptances", Map.of("message", "您好，我来办。"));
    }

    private String conclusion(Letter letter) {
        return County.list(county.progress(letter.receipt()).get("clocks")).stream()
                .map(County::map)
                .filter(clock -> "CONCLUSION".equals(clock.get("kind")))
                .map(clock -> String.valueOf(clock.get("due")))
                .findFirst()
                .orElseThrow();
    }

    private static String clocks(Map<String, Object> progress) {
        return County.list(progress.get("clocks")).stream()
                .map(clock -> String.valueOf(County.map(clock).get("kind")))
                .toList()
                .toString();
    }

    private void done(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isCreated();
    }
}
