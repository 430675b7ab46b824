package org.cunbu.web.desk.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** /desk/calls */
@PortalTest
class CallsTest {

    @Autowired
    private ApplicationContext portal;

    @Test
    void somebody_outside_asks_whether_a_letter_is_to_go_back_and_records_the_answer() {
        var desk = DeskFixture.of(portal);
        var caller = desk.signedIn(Role.SUPERVISOR, UnitId.HEADQUARTERS);
        PetitionId id = wantedBack(desk.aReceipt("路灯又坏了 " + UUID.randomUUID()));
        String at = "/desk/calls/" + id;

        assertThat(caller.page("/desk/calls")).contains(at, "核实撤回");
        String page = caller.page(at);
        assertThat(page).contains("来信人是不是要撤回", "138****1234").doesNotContain("13800001234");
        caller.sends(at + "/withdrawals", Map.of("version", Browser.version(page)))
                .expectStatus()
                .isBadRequest();
        caller.sends(at + "/contact-looks", Map.of()).expectStatus().isOk();
        page = caller.page(at);
        caller.sends(at + "/tries", Map.of("version", Browser.version(page), "note", "没人接"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        page = caller.page(at);
        assertThat(page).contains("没人接", "没联系上");
        caller.sends(at + "/withdrawals", Map.of("version", Browser.version(page), "wanted", "no"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(caller.page("/desk/calls")).doesNotContain(at);
        desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT)
                .opens("/desk/calls")
                .expectStatus()
                .isForbidden();
    }

    private PetitionId wantedBack(Receipt receipt) {
        portal.getBean(Intake.class)
                .open(receipt.number(), receipt.secret())
                .flatMap(portal.getBean(Casework.class)::takeBack)
                .block();
        return Objects.requireNonNull(receipt.id());
    }
}
