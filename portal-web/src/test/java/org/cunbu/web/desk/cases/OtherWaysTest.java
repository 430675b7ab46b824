package org.cunbu.web.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** /desk/cases/{id}: what does not usually come next, by forms alone. */
@PortalTest
class OtherWaysTest {

    @Autowired
    private ApplicationContext portal;

    private DeskFixture desk;
    private Browser dispatcher;
    private Browser handler;
    private Browser head;
    private Browser leader;

    @BeforeEach
    void desks() {
        desk = DeskFixture.of(portal);
        dispatcher = desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE);
        handler = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        head = desk.signedIn(Role.UNIT_HEAD, DeskFixture.TRANSPORT);
        leader = desk.signedIn(Role.LEADER, UnitId.LEADERSHIP);
    }

    @Test
    void a_unit_sends_it_back_and_the_dispatcher_reads_why_and_decides() {
        var id = dispatched();
        assertThat(head.page(at(id))).contains("还可以", "/returns", "/transfers", "/helpers");
        desk.does(head, id, "returns", Map.of("reason", "这一段归公路局养护"));
        assertThat(dispatcher.page(at(id))).contains("这一段归公路局养护", "退回待定", "/dispatches", "/return-refusals");
        desk.does(dispatcher, id, "return-refusals", Map.of("reason", "县道归交通运输局"));
        assertThat(head.page(at(id))).contains("县道归交通运输局", "已分办");
    }

    @Test
    void a_reason_that_is_missing_is_said_at_its_field_and_nothing_is_lost() {
        var id = aLetter();
        var page = dispatcher
                .sends(
                        at(id) + "/redirections",
                        Map.of(
                                "version",
                                Browser.version(dispatcher.page(at(id))),
                                "door",
                                "COURT",
                                "reason",
                                " ",
                                "from",
                                "case"))
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).contains("错误：", "redirect-reason-problem", "value=\"COURT\" selected");
    }

    @Test
    void a_plan_goes_from_hand_to_hand_and_the_leader_agrees() {
        var id = dispatched();
        desk.does(handler, id, "acceptances", Map.of("message", "您好，我来办。"));
        assertThat(handler.page(at(id))).contains("/plans", "/classifications");
        desk.does(handler, id, "plans", Map.of("missing", "修护坡的钱", "who", "公路股", "next", "2027-03-01"));
        assertThat(head.page(at(id))).contains("修护坡的钱", "/plan-signatures", "/plan-refusals");
        desk.does(head, id, "plan-signatures", Map.of());
        assertThat(leader.page(at(id))).contains("2027-03-01", "/plan-consents");
        desk.does(leader, id, "plan-consents", Map.of());
        assertThat(handler.page(at(id))).contains("挂账督办", "/resumptions");
    }

    private PetitionId aLetter() {
        return desk.aLetter(Kind.HELP, "公路边坡滑下来了", "县道边坡滑下来了，挡住半边路，请快点清。");
    }

    private PetitionId dispatched() {
        var id = aLetter();
        desk.does(
                dispatcher,
                id,
                "dispatches",
                Map.of("choice", "other", "unit", "D-TRANSPORT", "mode", "FORWARDED", "reason", "县道归交通运输局养护。"));
        return id;
    }

    private static String at(PetitionId id) {
        return "/desk/cases/" + id;
    }
}
