package org.cunbu.web.desk.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** GET /desk/lists/… */
@PortalTest
class ListPagesTest {

    @Autowired
    private ApplicationContext portal;

    private DeskFixture desk;

    @BeforeEach
    void desk() {
        desk = DeskFixture.of(portal);
    }

    @Test
    void an_open_letter_stands_in_the_list_of_problems_and_an_assigned_one_in_the_list_of_assignments_too() {
        var id = desk.aLetter(Kind.HELP, "清单上的桥塌了一角", "村口的桥塌了一角。");
        desk.does(
                desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE),
                id,
                "dispatches",
                Map.of("choice", "D-TRANSPORT", "mode", "ASSIGNED", "reason", "归交通运输局。"));
        var leader = desk.signedIn(Role.LEADER, UnitId.LEADERSHIP);
        assertThat(leader.page("/desk/lists/problems?unit=D-TRANSPORT"))
                .contains("清单上的桥塌了一角", "/desk/cases/" + id, "问题清单", "还剩");
        assertThat(leader.page("/desk/lists/assignments?unit=D-TRANSPORT")).contains("清单上的桥塌了一角", "交办");
        assertThat(leader.page("/desk/lists/problems?unit=D-EDU")).doesNotContain("清单上的桥塌了一角");
        assertThat(leader.page("/desk/lists/problems/print?unit=D-TRANSPORT"))
                .contains("清单上的桥塌了一角")
                .doesNotContain("<select");
        leader.opens("/desk/lists/problems/spreadsheet?unit=D-TRANSPORT")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"problems.xlsx\"");
    }

    @Test
    void who_may_not_read_it_does_not_find_it_in_any_list() {
        desk.aLetter(Kind.HELP, "别人单位的事", "别人单位的事。");
        var handler = desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION);
        for (String list : new String[] {"problems", "assignments", "close-outs"}) {
            assertThat(handler.page("/desk/lists/" + list)).doesNotContain("别人单位的事");
        }
    }

    @Test
    void a_closed_letter_stands_among_the_close_outs_with_its_evidence_once_the_petitioner_has_spoken() {
        var answered = desk.anAnsweredLetter("清单上的站牌倒了", "站牌倒了。");
        var leader = desk.signedIn(Role.LEADER, UnitId.LEADERSHIP);
        assertThat(leader.page("/desk/lists/close-outs")).doesNotContain("/desk/cases/" + answered);
        assertThat(leader.page("/desk/lists/problems?stage=ANSWERED")).contains("清单上的站牌倒了", "待来信人表态");
    }

    @Test
    void what_cannot_be_meant_is_refused_and_nothing_breaks() {
        var leader = desk.signedIn(Role.LEADER, UnitId.LEADERSHIP);
        for (String wish :
                new String[] {"unit=没有的单位", "place=12", "kind=x", "stage=x", "due=x", "month=x", "number=~", "page=x"
                }) {
            leader.opens("/desk/lists/problems?" + wish).expectStatus().isBadRequest();
        }
        leader.opens("/desk/lists/none").expectStatus().isNotFound();
        desk.anybody().opens("/desk/lists/problems").expectStatus().is3xxRedirection();
        assertThat(leader.page("/desk/lists/problems?number=ZZZZZZZZZZ")).contains("没有这样的信");
    }
}
