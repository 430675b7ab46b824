package org.cunbu.web.desk.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Folders by the forms. */
@PortalTest
class InspectionPagesTest {

    @Autowired
    private ApplicationContext portal;

    @Test
    void an_auditor_draws_reads_how_and_downloads() {
        var desk = DeskFixture.of(portal);
        desk.aLetter(Kind.HELP, "抽查的路灯", "路灯坏了。");
        var auditor = desk.signedIn(Role.AUDITOR, UnitId.LEADERSHIP);
        assertThat(auditor.page("/desk/inspections")).contains("按种子抽", "点名", "/desk/inspections/drawn");
        String month = portal.getBean(PortalClock.class).today().toString().substring(0, 7);
        String there = Objects.requireNonNull(auditor.sends(
                                "/desk/inspections/drawn",
                                Map.of("seed", "1234", "month", month, "many", "3", "reason", "例行"))
                        .expectStatus()
                        .is3xxRedirection()
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getLocation())
                .toString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> auditor.page(there).contains(there + "/zip"));
        assertThat(auditor.page(there)).contains("按种子“1234”抽出");
        auditor.opens(there + "/zip").expectStatus().isOk().expectHeader().contentType("application/zip");
        assertThat(auditor.page("/desk/inspections")).contains(there);
    }

    @Test
    void what_cannot_be_meant_comes_back_with_what_was_typed_and_others_have_no_such_page() {
        var desk = DeskFixture.of(portal);
        var leader = desk.signedIn(Role.LEADER, UnitId.LEADERSHIP);
        assertThat(Browser.html(leader.sends("/desk/inspections/named", Map.of("numbers", "不是编号", "reason", "例行"))
                        .expectStatus()
                        .isBadRequest()))
                .contains("不是编号", "编号是 10 位字母和数字");
        assertThat(Browser.html(leader.sends(
                                "/desk/inspections/drawn",
                                Map.of("seed", "a b", "month", "2026-11", "many", "3", "reason", "例行"))
                        .expectStatus()
                        .isBadRequest()))
                .contains("种子是 1 到 40 个字母");
        desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION)
                .opens("/desk/inspections")
                .expectStatus()
                .isForbidden();
    }
}
