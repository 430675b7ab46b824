package org.cunbu.web.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many letters at once, by the forms. */
@PortalTest
class BulkPagesTest {

    @Autowired
    private ApplicationContext portal;

    @Test
    void a_dispatcher_looks_first_then_dispatches_and_reads_what_became_of_it() {
        var desk = DeskFixture.of(portal);
        var id = desk.aLetter(Kind.HELP, "一起分办的路灯", "路灯坏了。");
        var dispatcher = desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE);
        String list = dispatcher.page("/desk/lists/problems?unit=PETITION");
        assertThat(list).contains("name=\"letter\"", "/desk/bulk/previews");
        String chosen = id + ":" + version(dispatcher, id.toString());
        String preview = Browser.html(dispatcher
                .sends("/desk/bulk/previews", Map.of("kind", "DISPATCH", "letter", chosen))
                .expectStatus()
                .isOk());
        assertThat(preview).contains("能办 1 封，不能办 0 封", chosen, "一起分办的路灯");

        String wrong = Browser.html(dispatcher
                .sends("/desk/bulk", Map.of("kind", "DISPATCH", "letter", chosen, "unit", "没有这个单位", "text", "归他们管"))
                .expectStatus()
                .isBadRequest());
        assertThat(wrong).contains("没有找到这个单位", "归他们管", "没有这个单位");

        String there = Objects.requireNonNull(dispatcher
                        .sends(
                                "/desk/bulk",
                                Map.of(
                                        "kind",
                                        "DISPATCH",
                                        "letter",
                                        chosen,
                                        "unit",
                                        "D-TRANSPORT",
                                        "mode",
                                        "ASSIGNED",
                                        "text",
                                        "归交通运输局"))
                        .expectStatus()
                        .is3xxRedirection()
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getLocation())
                .toString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> dispatcher.page(there).contains("办好 1 封"));
        assertThat(desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT).page("/desk/lists/assignments"))
                .contains("一起分办的路灯");
    }

    @Test
    void nothing_chosen_is_refused() {
        var desk = DeskFixture.of(portal);
        var dispatcher = desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE);
        dispatcher
                .sends("/desk/bulk/previews", Map.of("kind", "DISPATCH"))
                .expectStatus()
                .isBadRequest();
        dispatcher
                .sends("/desk/bulk/previews", Map.of("letter", "x"))
                .expectStatus()
                .isBadRequest();
        dispatcher
                .sends("/desk/bulk/previews", Map.of("kind", "APPROVE", "letter", "x:y"))
                .expectStatus()
                .isBadRequest();
    }

    private static String version(Browser somebody, String id) {
        return Browser.version(somebody.page("/desk/cases/" + id));
    }
}
