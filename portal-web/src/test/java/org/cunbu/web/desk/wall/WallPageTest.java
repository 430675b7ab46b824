package org.cunbu.web.desk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;

/** GET /desk/wall */
@PortalTest
class WallPageTest {

    @Autowired
    private ApplicationContext portal;

    private DeskFixture desk;

    @BeforeEach
    void desk() {
        desk = DeskFixture.of(portal);
    }

    @Test
    void a_leader_sees_every_township_with_its_numbers_and_who_has_had_no_word() {
        desk.aLetter(Kind.HELP, "墙上不写这个题目", "桥上的栏杆断了。");
        String page = desk.signedIn(Role.LEADER, UnitId.LEADERSHIP).page("/desk/wall");
        assertThat(page)
                .contains("示意图，不代表行政区划界线", "还没人回话的", "没办结", "快到期", "超期", "本月办结")
                .contains("/desk/wall/430525103", "/desk/lists/problems?place=430525103&amp;how=overdue", "高沙镇")
                .doesNotContain("墙上不写这个题目");
        assertThat(Pattern.compile("href=\"/desk/wall/430525\\d{3}\"")
                        .matcher(page)
                        .results())
                .hasSize(24);
        assertThat(Pattern.compile("<li class=\"(open|near|over|done|silent)\">")
                        .matcher(page)
                        .results())
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_township_shows_its_villages_and_leads_to_their_letters() {
        String page = desk.signedIn(Role.LEADER, UnitId.LEADERSHIP).page("/desk/wall/430525103");
        assertThat(page).contains("各村、社区", "/desk/lists/problems?place=430525103", "回到全县");
    }

    @Test
    void whoever_has_no_wall_is_told_so() {
        desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION)
                .opens("/desk/wall")
                .expectStatus()
                .isForbidden();
        desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION)
                .client()
                .get()
                .uri("/live/wall")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isForbidden();
        desk.anybody().opens("/desk/wall").expectStatus().is3xxRedirection();
        desk.signedIn(Role.LEADER, UnitId.LEADERSHIP)
                .opens("/desk/wall/none")
                .expectStatus()
                .isNotFound();
    }
}
