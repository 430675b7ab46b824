package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.casework.web.County.WEDNESDAY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A letter's whole life over the JSON API: villager, dispatcher, handler, unit head. */
@PortalTest
@Import(County.class)
class WholeLifeTest {

    private static final UnitId TRANSPORT = new UnitId("D-TRANSPORT");

    @Autowired
    County county;

    Worker dispatcher;
    Worker handler;
    Worker head;

    @BeforeEach
    void hire() {
        county.at(WEDNESDAY);
        dispatcher = county.official("fenban", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        handler = county.official("chengban", TRANSPORT, Role.HANDLER);
        head = county.official("fuzeren", TRANSPORT, Role.UNIT_HEAD);
    }

    @Test
    void a_letter_is_passed_on_taken_up_answered_and_said_to_be_solved() {
        Receipt receipt = county.write("HELP", "村口的路灯不亮", true, false);
        String id = county.idOf(receipt);
        assertThat(county.progress(receipt))
                .containsEntry("stage", "RECEIVED")
                .extracting("holder.unit")
                .isEqualTo("PETITION");
        assertThat(county.lineIn(dispatcher, receipt, "mine=true"))
                .containsEntry("step", "待分办")
                .containsEntry("due", "还剩 1 个工作日");

        done(dispatcher, id, "dispatches", Map.of("lead", TRANSPORT.value(), "reason", "路灯由交通运输局管"));
        assertThat(county.progress(receipt)).containsEntry("stageWord", "转给了交通运输局");

        county.at(WEDNESDAY.plus(Duration.ofHours(2)));
        assertThat(county.lineIn(handler, receipt, "mine=true")).containsEntry("step", "待受理");
        done(handler, id, "acceptances", Map.of("message", "您好，我来办这件事，电话请打局里的值班电话。"));
        assertThat(county.progress(receipt))
                .containsEntry("stageWord", "交通运输局在办")
                .extracting("holder.handler")
                .isEqualTo("演示chengban");

        done(handler, id, "notes", Map.of("text", "已派人去看。", "told", true));
        done(handler, id, "drafts", Map.of("answer", "路灯修好了。"));
        assertThat(county.lineIn(head, receipt, "mine=true")).containsEntry("step", "待审核");
        done(head, id, "refusals", Map.of("why", "请写明哪天修好的"));
        done(handler, id, "drafts", Map.of("answer", "路灯已于 11 月 25 日修好。"));
        done(head, id, "approvals", Map.of());
        assertThat(county.progress(receipt)).containsEntry("answer", null);
        done(handler, id, "deliveries", Map.of());

        assertThat(county.progress(receipt))
                .containsEntry("stage", "ANSWERED")
                .containsEntry("maySay", true)
                .extracting("answer.text")
                .isEqualTo("路灯已于 11 月 25 日修好。");
        county.petitioner(receipt, "word", Map.of("solved", "YES", "rating", "SATISFIED", "remark", "谢谢"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stage")
                .isEqualTo("CLOSED")
                .jsonPath("$.verdict")
                .isEqualTo("RESOLVED")
                .jsonPath("$.mayTakeBack")
                .isEqualTo(false);
        county.settle();

        assertThat(told(receipt))
                .containsExactly(
                        "您的信收到了。",
                        "转给了交通运输局。",
                        "交通运输局收下了，由演示chengban承办，给您的话：“您好，我来办这件事，电话请打局里的值班电话。”",
                        "已派人去看。",
                        "交通运输局给了您答复。",
                        "您说：解决了，满意。",
                        "办完了。");
        assertThat(County.list(county.progress(receipt).get("clocks")))
                .extracting(clock -> County.map(clock).get("state"))
                .containsOnly("KEPT");
    }

    @Test
    void a_letter_that_is_to_be_taken_back_waits_seven_days_and_is_closed_when_they_were_over() {
        Receipt receipt = county.write("SUGGESTION", "建议多装几盏路灯，请村主任看一下", false, false);
        county.petitioner(receipt, "additions", Map.of("text", "我的电话是 13912345678。"))
                .expectStatus()
                .isOk();
        county.petitioner(receipt, "withdrawal", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verdict")
                .doesNotExist()
                .jsonPath("$.later.withdrawal")
                .isEqualTo("2026-12-02")
                .jsonPath("$.additions[0].text")
                .isEqualTo("我的电话是 13912345678。");
        county.petitioner(receipt, "withdrawal", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith("wrong-state"));
    }

    @Test
    void the_wrong_secret_and_the_wrong_number_are_answered_alike() {
        Receipt right = county.write("HELP", "村口的路灯不亮", false, false);
        Receipt other = county.write("HELP", "桥头的路灯不亮", false, false);

        county.anybody()
                .get()
                .uri("/api/letters/" + right.number())
                .header("Receipt-Secret", other.secret())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void of_two_officials_who_act_on_the_same_version_one_is_overtaken() {
        Receipt receipt = county.write("HELP", "村口的路灯不亮", false, false);
        String id = county.idOf(receipt);
        int version = county.versionOf(id);
        var wish = Map.of("lead", TRANSPORT.value(), "reason", "职责", "version", version);

        county.does(dispatcher, id, "dispatches", wish).expectStatus().isCreated();
        county.does(dispatcher, id, "dispatches", wish)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith("overtaken"));
    }

    @Test
    void an_empty_reason_is_refused_by_the_field_s_name() {
        Receipt receipt = county.write("HELP", "村口的路灯不亮", false, false);
        county.does(dispatcher, county.idOf(receipt), "dispatches", Map.of("lead", TRANSPORT.value(), "reason", " "))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("reason");
    }

    private void done(Worker who, String id, String what, Map<String, ?> body) {
        county.does(who, id, what, body).expectStatus().isCreated();
    }

    private List<String> told(Receipt receipt) {
        return County.list(county.progress(receipt).get("history")).stream()
                .map(line -> String.valueOf(County.map(line).get("words")))
                .toList();
    }
}
