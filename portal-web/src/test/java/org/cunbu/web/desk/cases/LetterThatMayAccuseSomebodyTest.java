package org.cunbu.web.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** A report on the discipline desk */
@PortalTest
class LetterThatMayAccuseSomebodyTest {

    @Autowired
    private ApplicationContext portal;

    private DeskFixture desk;
    private Browser discipline;
    private Browser dispatcher;
    private Browser auditor;
    private PetitionId id;

    @BeforeEach
    void aReport() {
        desk = DeskFixture.of(portal);
        discipline = desk.signedIn(Role.HANDLER, DeskFixture.DISCIPLINE);
        dispatcher = desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE);
        auditor = desk.signedIn(Role.AUDITOR, DeskFixture.PETITION_OFFICE);
        id = desk.aLetter(Kind.REPORT, "有人反映一件事", "想反映一件事，请查一查收费的账。");
    }

    private String at() {
        return "/desk/cases/" + id;
    }

    @Test
    void is_seen_by_the_discipline_desk_alone() {
        assertThat(discipline.page(at())).contains("想反映一件事", "没有指控谁", "还没有人认定");
        dispatcher.opens(at()).expectStatus().isNotFound();
        auditor.opens(at()).expectStatus().isNotFound();
        assertThat(dispatcher.page("/desk?view=open")).doesNotContain("有人反映一件事");
    }

    @Test
    void goes_to_the_petition_office_once_nobody_is_accused() {
        String version = Browser.version(discipline.page(at()));
        discipline
                .sends(
                        at() + "/discipline-decisions",
                        Map.of("version", version, "decision", "NOBODY", "reason", "只问收费标准，没有指控谁。"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER)
                .expectHeader()
                .valueMatches("Location", "/desk\\?.*done=decide");
        desk.caughtUp();
        assertThat(dispatcher.page(at())).contains("想反映一件事");
        discipline.opens(at()).expectStatus().isNotFound();
    }

    @Test
    void stays_hidden_once_somebody_is_accused_and_the_auditor_reads_acts_only() {
        String version = Browser.version(discipline.page(at()));
        discipline
                .sends(
                        at() + "/discipline-decisions",
                        Map.of("version", version, "decision", "UNIT", "unit", "D-EDU", "reason", "指控收费。"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        desk.caughtUp();
        dispatcher.opens(at()).expectStatus().isNotFound();
        assertThat(auditor.page(at())).contains("这封信的正文不归您看").doesNotContain("想反映一件事", "有人反映一件事", "138****1234", "演示甲");
    }

    @Test
    void a_decision_must_say_which_and_whom() {
        String version = Browser.version(discipline.page(at()));
        String page = Browser.html(discipline
                .sends(at() + "/discipline-decisions", Map.of("version", version, "reason", "还没想好"))
                .expectStatus()
                .isBadRequest());
        assertThat(page).contains("href=\"#decide-decision\"", "还没想好</textarea>");
        discipline
                .sends(at() + "/discipline-decisions", Map.of("version", version, "decision", "HEAD", "unit", "没有的局"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void nobody_else_decides() {
        dispatcher
                .sends(at() + "/discipline-decisions", Map.of("version", "1", "decision", "NOBODY", "reason", "x"))
                .expectStatus()
                .isNotFound();
    }
}
