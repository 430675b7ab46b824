package org.cunbu.web.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** GET /desk */
@PortalTest
class QueueTest {

    @Autowired
    private ApplicationContext portal;

    private DeskFixture desk;

    @BeforeEach
    void desk() {
        desk = DeskFixture.of(portal);
    }

    @Test
    void who_has_not_signed_in_is_taken_to_signing_in() {
        desk.anybody().opens("/desk").expectStatus().is3xxRedirection();
    }

    @Test
    void who_has_no_post_is_told_so_and_sees_no_letter() {
        desk.signedInWithoutPost().opens("/desk").expectStatus().is3xxRedirection();
    }

    @Test
    void a_dispatcher_finds_the_new_letter_with_its_deadline_and_the_form_beside_it() {
        var id = desk.aLetter(Kind.HELP, "桥头的路灯不亮", "村口桥头的路灯坏了，晚上看不见路。");
        String page =
                desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE).page("/desk?case=" + id);
        assertThat(page).contains("桥头的路灯不亮", "/desk/cases/" + id, "还剩", "分办", "转过去");
    }

    @Test
    void a_handler_of_another_unit_does_not_see_it() {
        desk.aLetter(Kind.HELP, "水渠堵了没人清", "村里的水渠堵了很久，请派人清一清。");
        String page = desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION).page("/desk?view=open");
        assertThat(page).doesNotContain("水渠堵了没人清").contains("这里现在没有信");
    }

    @Test
    void a_letter_that_may_not_be_read_is_not_shown_beside_the_list_either() {
        var id = desk.aLetter(Kind.HELP, "井盖没有了", "路边的井盖没有了，请补上。");
        String page = desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION).page("/desk?case=" + id);
        assertThat(page).doesNotContain("井盖没有了");
    }

    @Test
    void who_only_keeps_the_settings_has_no_queue() {
        desk.signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE)
                .opens("/desk")
                .expectStatus()
                .is3xxRedirection()
                .expectHeader()
                .location("/desk/posts");
    }

    @Test
    void a_broken_key_of_a_page_is_refused_and_nothing_breaks() {
        desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE)
                .opens("/desk?page=%27%22%3Cscript%3E")
                .expectStatus()
                .isBadRequest();
    }
}
