package org.cunbu.web.desk.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** /desk/units */
@PortalTest
class UnitsTest {

    @Autowired
    private ApplicationContext portal;

    @Test
    void an_administrator_sees_the_units_by_kind() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        assertThat(administrator.page("/desk/units")).contains("教育局", "D-EDU");
        assertThat(administrator.page("/desk/units?kind=TOWNSHIP")).contains("高沙镇").doesNotContain("D-EDU");
    }

    @Test
    void nobody_else_does() {
        DeskFixture.of(portal)
                .signedIn(Role.HANDLER, DeskFixture.TRANSPORT)
                .opens("/desk/units")
                .expectStatus()
                .isForbidden();
    }
}
