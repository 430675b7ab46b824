package org.cunbu.web.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.region.PlaceLine;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.NewResponsibility;
import org.cunbu.portal.people.organization.Responsibilities;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Step;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.LetterWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** Who answers for a place: on the public page, on the letter's pages, at the administrator's desk. */
@PortalTest
class WhoAnswersTest {

    private static final String GAOSHA = "430525103";

    @Autowired
    private ApplicationContext portal;

    @LocalServerPort
    int port;

    @Test
    void is_found_by_township_village_and_group_and_households_are_codes_only() {
        var regions = portal.getBean(Regions.class);
        var village = regions.villagesOf(new RegionCode(GAOSHA)).getFirst().code();
        var group = new RegionCode(village.value() + "001");
        var household = new RegionCode(group.value() + "0007");
        var since = portal.getBean(PortalClock.class).today().minusDays(3);
        portal.getBean(Acts.class)
                .inOne(() -> regions.put(List.of(
                                new PlaceLine(group, "第一组", since, null, null),
                                new PlaceLine(household, Regions.householdName(household), since, null, null)))
                        .then(regions.changed()))
                .block();
        regions.refresh().block();
        give(Step.TOWNSHIP_CADRE, village, "演示乙", "副镇长");
        give(Step.VILLAGE_CADRE, group, "演示丙", "村支书");
        give(Step.GROUP_LEADER, household, "演示丁", "党员组长");

        var browser = Browser.at(port).open("/answering");
        assertThat(browser.html()).contains("谁负责我们村", "/answering/" + GAOSHA);
        assertThat(browser.open("/answering/" + GAOSHA).html()).contains("/answering/" + village);
        assertThat(browser.open("/answering/" + village).html())
                .contains("演示乙", "副镇长", "高沙镇人民政府", "/answering/" + group);
        assertThat(browser.open("/answering/" + group).html()).contains("演示丙", "演示乙", "演示丁", "包 1 户", "0007户");
        assertThat(browser.open("/answering/" + household).status()).isEqualTo(404);
        assertThat(browser.open("/answering/nowhere").status()).isEqualTo(404);
    }

    @Test
    void stands_on_the_receipt_and_on_the_letters_page() {
        give(Step.COUNTY_LEADER, new RegionCode(GAOSHA), "演示县领导", "副县长");
        var page = new LetterWriter(Browser.at(port)).writes("渠道要清淤");
        assertThat(page.html()).contains("您那里谁负责", "演示县领导", "副县长");
        page.open("/receipts/" + page.text("receipt-number").replace("-", ""));
        assertThat(page.html()).contains("您那里谁负责", "演示县领导");
    }

    @Test
    void is_kept_by_an_administrator_and_a_fault_is_told_at_its_field() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        assertThat(administrator.page("/desk/answering")).contains("文昌街道", "包保");
        String at = "/desk/answering?place=430525104";
        String refused = DeskFixture.Browser.html(administrator
                .sends(
                        at,
                        Map.of(
                                "place",
                                "430525104",
                                "step",
                                "VILLAGE_CADRE",
                                "name",
                                "演示戊",
                                "title",
                                "主任",
                                "from",
                                "2026-11-01"))
                .expectStatus()
                .isBadRequest());
        assertThat(refused).contains("answering-place-problem", "代码是 15 位", "演示戊");
        administrator
                .sends(
                        at,
                        Map.of(
                                "place",
                                "430525104",
                                "step",
                                "COUNTY_LEADER",
                                "name",
                                "演示戊",
                                "title",
                                "县委常委",
                                "from",
                                "2026-11-01"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        String page = administrator.page(at);
        assertThat(page).contains("演示戊", "县委常委");
        var line = Pattern.compile("name=\"responsibility\" value=\"([0-9a-f-]{36})\"")
                .matcher(page);
        assertThat(line.find()).isTrue();
        administrator
                .sends("/desk/answering/endings?place=430525104", Map.of("responsibility", line.group(1)))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        DeskFixture.of(portal)
                .signedIn(Role.HANDLER, DeskFixture.TRANSPORT)
                .opens(at)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_unit_is_changed_and_linked_on_its_own_page() {
        var administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
        assertThat(administrator.page("/desk/units/D-EDU")).contains("教育局", "联乡联村", "今天谁在岗");
        String refused = DeskFixture.Browser.html(administrator
                .sends(
                        "/desk/units/D-EDU",
                        Map.of("name", "", "kind", "DEPARTMENT", "parent", "LEADERSHIP", "phone", "打电话"))
                .expectStatus()
                .isBadRequest());
        assertThat(refused).contains("unit-name-problem", "unit-phone-problem", "打电话");
        administrator
                .sends(
                        "/desk/units/D-EDU",
                        Map.of("name", "教育局", "kind", "DEPARTMENT", "parent", "LEADERSHIP", "phone", "0739-7000001"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(administrator.page("/desk/units/D-EDU?done=unit")).contains("0739-7000001", "保存好了");
        administrator
                .sends("/desk/units/D-EDU/links", Map.of("place", "43", "from", "2026-11-01", "until", ""))
                .expectStatus()
                .isBadRequest();
        administrator
                .sends("/desk/units/D-EDU/links", Map.of("place", "430525105", "from", "2026-11-01", "until", ""))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(administrator.page("/desk/units/D-EDU")).contains("今天结束");
        assertThat(Browser.at(port).open("/answering/430525105").html()).contains("联系这里的县直部门", "教育局");
    }

    private void give(Step step, RegionCode place, String name, String title) {
        var wish = new NewResponsibility(
                step,
                place,
                name,
                title,
                portal.getBean(PortalClock.class).today().minusDays(2),
                null);
        Objects.requireNonNull(portal.getBean(Responsibilities.class)
                .give(wish, Actor.program())
                .block());
    }
}
