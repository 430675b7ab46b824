package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What is settled at the desk: answered on the spot, or shown another door, with the petitioner's objection. */
@PortalTest
@Import(County.class)
class AnotherDoorTest extends AtTheCounty {

    @Test
    void the_petitioner_reads_why_and_where_to_go_and_may_object_once() {
        Letter letter = staff.letterIn(Standing.RECEIVED);
        done(
                Persona.DISPATCHER,
                letter,
                "redirections",
                Map.of("door", "COURT", "reason", "已经判决，不服请上诉，电话 13812345678"));

        var told = county.progress(letter.receipt());
        assertThat(told)
                .containsEntry("stage", "REDIRECTED")
                .containsEntry("mayObject", true)
                .containsEntry("mayTakeBack", false);
        assertThat(told).extracting("situation.turnedAway.door").isEqualTo("COURT");
        assertThat(told.toString()).contains("这件事要走法定途径。").doesNotContain("13812345678");

        object(letter).expectStatus().isOk();
        assertThat(county.progress(letter.receipt())).containsEntry("mayObject", false);
        object(letter).expectStatus().isEqualTo(409);
        assertThat(county.lineIn(staff.who(Persona.LEADER), letter.receipt(), "mine=true"))
                .containsEntry("step", "待定异议");

        done(Persona.LEADER, letter, "objection-decisions", Map.of("upheld", true, "reason", "没有判决过，照常办理"));
        assertThat(county.progress(letter.receipt())).containsEntry("stage", "RECEIVED");
        assertThat(county.lineIn(staff.who(Persona.DISPATCHER), letter.receipt(), "mine=true"))
                .containsEntry("step", "待分办");
    }

    @Test
    void what_the_superior_finds_right_stands_and_is_not_objected_to_again() {
        Letter letter = staff.letterIn(Standing.TURN_OBJECTED);
        done(Persona.SUPERIOR, letter, "objection-decisions", Map.of("upheld", false, "reason", "确实判过了"));
        assertThat(county.progress(letter.receipt()))
                .containsEntry("stage", "REDIRECTED")
                .containsEntry("mayObject", false)
                .extracting("situation.objection.reason")
                .isEqualTo("确实判过了");
        object(letter).expectStatus().isEqualTo(409);
    }

    @Test
    void after_five_working_days_there_is_no_objection() {
        Letter letter = staff.letterIn(Standing.TURNED_AWAY);
        county.at(County.WEDNESDAY.plus(Duration.ofDays(8)));
        assertThat(county.progress(letter.receipt())).containsEntry("mayObject", false);
        object(letter).expectStatus().isEqualTo(409);
    }

    @Test
    void an_objection_that_accuses_somebody_is_not_put_into_an_open_file() {
        Letter letter = staff.letterIn(Standing.TURNED_AWAY);
        county.petitioner(letter.receipt(), "objections", Map.of("objection", "局长收了回扣，贪污了修渠的钱"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].code")
                .isEqualTo("accusation");
        assertThat(county.progress(letter.receipt())).containsEntry("mayObject", true);
    }

    @Test
    void each_way_has_its_doors() {
        Letter letter = staff.letterIn(Standing.RECEIVED);
        county.does(staff.who(Persona.DISPATCHER), letter.id(), "declinations", Map.of("door", "COURT", "reason", "不归"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("door");
    }

    @Test
    void an_inquiry_is_answered_on_the_spot_and_a_plea_for_help_is_not() {
        Letter letter = staff.letterIn(Standing.RECEIVED, "SUGGESTION", "建议多装几盏路灯，请村主任看一下");
        done(Persona.DISPATCHER, letter, "answers-on-the-spot", Map.of("answer", "谢谢，明年的计划里有。"));
        var told = county.progress(letter.receipt());
        assertThat(told).containsEntry("stage", "ANSWERED").containsEntry("maySay", true);
        assertThat(told).extracting("answer.text").isEqualTo("谢谢，明年的计划里有。");

        Letter help = staff.letterIn(Standing.RECEIVED);
        county.does(staff.who(Persona.DISPATCHER), help.id(), "answers-on-the-spot", Map.of("answer", "不行"))
                .expectStatus()
                .isEqualTo(409);
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec object(Letter letter) {
        return county.petitioner(letter.receipt(), "objections", Map.of("objection", "我没有去过法院"));
    }

    private void done(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isCreated();
    }
}
