package org.cunbu.web.desk.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** /desk/supervision and /desk/attention */
@PortalTest
class SupervisionTest {

    @Autowired
    private ApplicationContext portal;

    @Test
    void a_supervisor_above_signs_an_order_the_unit_reports_and_it_is_struck_off() {
        var desk = DeskFixture.of(portal);
        var supervisor = desk.signedIn(Role.SUPERVISOR, UnitId.LEADERSHIP);
        var id = desk.anAnsweredLetter("校门口没有斑马线", "校门口没有斑马线，孩子过马路危险。");
        String until = portal.getBean(PortalClock.class).today().plusDays(9).toString();
        assertThat(supervisor.page("/desk/cases/" + id)).doesNotContain("签发督办");

        var open = desk.aDispatchedLetter("桥上的栏杆断了", "桥上的栏杆断了，走路要小心。");
        assertThat(supervisor.page("/desk/cases/" + open)).contains("签发督办", "提级办理");
        desk.does(supervisor, open, "supervision-orders", Map.of("demand", "三天内修好", "until", until));
        assertThat(supervisor.page("/desk/supervision?list=signed")).contains("/desk/cases/" + open);

        var head = desk.signedIn(Role.UNIT_HEAD, DeskFixture.TRANSPORT);
        assertThat(head.page("/desk/cases/" + open)).contains("三天内修好", "反馈督办");
        desk.does(head, open, "supervision-reports", Map.of("report", "已经焊好"));
        assertThat(supervisor.page("/desk/supervision?list=reported")).contains("/desk/cases/" + open);
        desk.does(supervisor, open, "strike-offs", Map.of());
        assertThat(supervisor.page("/desk/cases/" + open)).contains("已销号", "已经焊好");
    }

    @Test
    void the_leaders_have_their_list_and_nobody_else() {
        var desk = DeskFixture.of(portal);
        assertThat(desk.signedIn(Role.LEADER, UnitId.LEADERSHIP).page("/desk/attention"))
                .contains("领导关注");
        desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT)
                .opens("/desk/attention")
                .expectStatus()
                .isForbidden();
        desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT)
                .opens("/desk/supervision")
                .expectStatus()
                .isForbidden();
    }
}
