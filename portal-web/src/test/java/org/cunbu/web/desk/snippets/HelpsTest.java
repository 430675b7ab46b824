package org.cunbu.web.desk.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Kept answers, and what helps with a letter. */
@PortalTest
class HelpsTest {

    @Autowired
    private ApplicationContext portal;

    @Test
    void a_kept_answer_goes_into_the_draft_with_its_law_only_once_the_head_has_checked_it() {
        var desk = DeskFixture.of(portal);
        var handler = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        var head = desk.signedIn(Role.UNIT_HEAD, DeskFixture.TRANSPORT);
        String title = "补坑" + System.nanoTime();
        handler.sends(
                        "/desk/snippets",
                        Map.of("unit", "D-TRANSPORT", "title", title, "text", "坑洼已经补好。", "basis", "《公路法》第三十五条"))
                .expectStatus()
                .is3xxRedirection();
        var id = desk.aLetter(Kind.HELP, "路面有坑", "门口的路面有坑。");
        desk.does(
                desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE),
                id,
                "dispatches",
                Map.of("choice", "D-TRANSPORT", "mode", "FORWARDED", "reason", "归交通运输局。"));
        desk.does(handler, id, "acceptances", Map.of("message", "您好，这封信由我办。"));
        assertThat(handler.page("/desk/cases/" + id)).contains("/desk/cases/" + id + "/helps");
        String helps = handler.page("/desk/cases/" + id + "/helps");
        assertThat(helps).contains(title, "依据还没有人核对", "手上有");
        String into = into(helps, title);
        assertThat(handler.page(into)).contains("坑洼已经补好。").doesNotContain("《公路法》第三十五条）");

        String snippets = head.page("/desk/snippets");
        var check = Pattern.compile("action=\"(/desk/snippets/[^\"]+/checks)\"").matcher(part(snippets, title));
        assertThat(check.find()).isTrue();
        head.sends(check.group(1), Map.of("version", "1")).expectStatus().is3xxRedirection();
        assertThat(handler.page(into)).contains("坑洼已经补好。（依据：《公路法》第三十五条）");

        desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION)
                .opens("/desk/cases/" + id + "/helps")
                .expectStatus()
                .isNotFound();
        assertThat(desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION).page("/desk/snippets"))
                .doesNotContain(title);
    }

    @Test
    void what_is_not_filled_in_comes_back_with_what_was_typed() {
        var desk = DeskFixture.of(portal);
        var handler = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        String back = DeskFixture.Browser.html(
                handler.sends("/desk/snippets", Map.of("unit", "D-TRANSPORT", "title", "有名字", "text", "", "basis", ""))
                        .expectStatus()
                        .isBadRequest());
        assertThat(back).contains("请写下答复的话", "有名字");
    }

    private static String part(String page, String title) {
        int at = page.indexOf(title);
        return page.substring(at, page.indexOf("</section>", at));
    }

    private static String into(String page, String title) {
        var link = Pattern.compile("href=\"(/desk/cases/[^\"]*snippet=[^\"#]+)")
                .matcher(page.substring(page.indexOf(title)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
