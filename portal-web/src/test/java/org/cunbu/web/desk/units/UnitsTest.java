package org.cunbu.web.desk.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;

/** /desk/units */
@PortalTest
class UnitsTest {

    private static final String NEW_UNIT = "code,name,kind,parent,region,phone\nD-DEMO-NEW,演示新局,DEPARTMENT,HQ,,\n";
    private static final String OTHER_UNIT = "code,name,kind,parent,region,phone\nD-DEMO-OTHER,演示别局,DEPARTMENT,HQ,,\n";

    @Autowired
    private ApplicationContext portal;

    @Test
    void an_administrator_sees_the_units_by_kind() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        assertThat(administrator.page("/desk/units")).contains("教育局", "D-EDU");
        assertThat(administrator.page("/desk/units?kind=TOWNSHIP"))
                .contains("高沙镇")
                .doesNotContain("D-EDU");
    }

    @Test
    void a_table_is_tried_first_and_changes_nothing() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        String page = Browser.html(administrator
                .uploads("/desk/units/imports", "units.csv", NEW_UNIT, "try")
                .expectStatus()
                .isOk());
        assertThat(page).contains("检查过了", "新增 1 个");
        assertThat(administrator.page("/desk/units")).doesNotContain("演示新局");
    }

    @Test
    void a_table_without_errors_is_brought_in() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        String page = Browser.html(administrator
                .uploads("/desk/units/imports", "units.csv", OTHER_UNIT, "import")
                .expectStatus()
                .isOk());
        assertThat(page).contains("导入好了", "演示别局");
    }

    @Test
    void one_wrong_line_and_none_is_brought_in_and_each_error_has_its_line() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        String page = Browser.html(administrator
                .uploads("/desk/units/imports", "units.csv", NEW_UNIT + "!,,NIX,,,\n", "import")
                .expectStatus()
                .isBadRequest());
        assertThat(page).contains("一行也没有导入", "<td class=\"num\">3</td>");
        assertThat(administrator.page("/desk/units")).doesNotContain("演示新局");
    }

    @Test
    void what_is_no_table_is_said_to_be_none() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        administrator
                .uploads("/desk/units/imports", "units.xlsx", "no table", "import")
                .expectStatus()
                .isBadRequest();
        administrator
                .uploads("/desk/units/imports", "", "", "import")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void the_forms_proof_travels_among_the_parts_and_without_it_nothing_is_read() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        administrator
                .uploadsFrom("/desk/units", "/desk/units/imports", "units.csv", NEW_UNIT)
                .expectStatus()
                .isOk();
        administrator
                .client()
                .post()
                .uri("/desk/units/imports")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nobody_else_brings_a_table_in() {
        DeskFixture.of(portal)
                .signedIn(Role.HANDLER, DeskFixture.TRANSPORT)
                .uploads("/desk/units/imports", "units.csv", NEW_UNIT, "import")
                .expectStatus()
                .isForbidden();
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
