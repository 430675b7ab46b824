package org.cunbu.web.desk.morning;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** GET /desk/morning */
@PortalTest
class MorningPageTest {

    @Autowired
    private ApplicationContext portal;

    @Test
    void a_leader_reads_what_went_red_and_what_came_onto_the_list_or_that_nothing_did() {
        String page =
                DeskFixture.of(portal).signedIn(Role.LEADER, UnitId.LEADERSHIP).page("/desk/morning");
        assertThat(page).contains("晨报", "新超期的：", "新上领导清单的：", "/desk/lists/problems?how=overdue", "/desk/wall");
    }

    @Test
    void who_only_handles_letters_has_none() {
        DeskFixture.of(portal)
                .signedIn(Role.HANDLER, DeskFixture.EDUCATION)
                .opens("/desk/morning")
                .expectStatus()
                .isForbidden();
    }
}
