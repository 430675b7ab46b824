package org.cunbu.web.desk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** /desk/moderation */
@PortalTest
class ModerationTest {

    @Autowired
    private ApplicationContext portal;

    private DeskFixture desk;
    private Browser moderator;
    private Browser handler;

    @BeforeEach
    void desks() {
        desk = DeskFixture.of(portal);
        moderator = desk.signedIn(Role.MODERATOR, DeskFixture.PETITION_OFFICE);
        handler = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
    }

    private static String at(PetitionId id) {
        return "/desk/moderation/" + id;
    }

    @Test
    void an_answered_letter_waits_with_what_was_found_marked_is_published_edited_and_taken_down() {
        var id = desk.anAnsweredLetter("公交站牌倒了", "公交站牌倒了，请打我电话 13800001234 约时间看。");
        assertThat(moderator.page("/desk/moderation")).contains("公交站牌倒了", at(id));
        String page = moderator.page(at(id));
        assertThat(page)
                .contains("一位村民", "公开的样子", "<mark><span class=\"out-of-sight\">此处隐去：</span>", "隐去了 1 处")
                .doesNotContain("13800001234");
        var words = Map.of(
                "version",
                Browser.version(page),
                "title",
                "公交站牌倒了",
                "text",
                "公交站牌倒了，请打我电话 〔隐去〕看。",
                "answer",
                "您好，已经办好了。");
        assertThat(Browser.html(moderator
                        .sends(at(id) + "/previews", words)
                        .expectStatus()
                        .isOk()))
                .contains("公开的样子在右边", "<span>〔隐去〕</span>");
        assertThat(moderator.page(at(id))).doesNotContain("撤下这封信");
        moderator.sends(at(id) + "/publications", words).expectStatus().isEqualTo(HttpStatus.SEE_OTHER);
        page = moderator.page(at(id));
        assertThat(page).contains("〔隐去〕看。", "撤下这封信", "/letters/");
        String letter = DeskFixture.hidden(page, "letter");
        moderator
                .sends(at(id) + "/takedowns", Map.of("letter", letter, "reason", "WISH"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(moderator.page(at(id))).doesNotContain("撤下这封信");
    }

    @Test
    void a_phone_that_still_stands_there_is_refused_at_its_field() {
        var id = desk.anAnsweredLetter("水管漏水", "门口的水管漏水。");
        String version = Browser.version(moderator.page(at(id)));
        String page = Browser.html(moderator
                .sends(
                        at(id) + "/publications",
                        Map.of("version", version, "title", "水管漏水", "text", "打 13800005678 问", "answer", "修好了。"))
                .expectStatus()
                .isBadRequest());
        assertThat(page).contains("error-summary", "href=\"#publish-text\"", "打 13800005678 问</textarea>");
    }

    @Test
    void words_that_are_not_the_letters_are_refused_at_their_field() {
        var id = desk.anAnsweredLetter("路口太暗", "我不同意把路灯装在村口。");
        String version = Browser.version(moderator.page(at(id)));
        String page = Browser.html(moderator
                .sends(
                        at(id) + "/publications",
                        Map.of("version", version, "title", "路口太暗", "text", "我同意把路灯装在村口。", "answer", "您好，已经办好了。"))
                .expectStatus()
                .isBadRequest());
        assertThat(page).contains("error-summary", "href=\"#publish-text\"", "只能把字换成〔隐去〕");
    }

    @Test
    void a_letter_is_left_unpublished_with_a_reason_alone() {
        var id = desk.anAnsweredLetter("路口没有红绿灯", "路口没有红绿灯。");
        String version = Browser.version(moderator.page(at(id)));
        moderator
                .sends(at(id) + "/refusals", Map.of("version", version))
                .expectStatus()
                .isBadRequest();
        moderator
                .sends(at(id) + "/refusals", Map.of("version", version, "reason", "IDENTIFIES"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(moderator.page("/desk/moderation")).doesNotContain(at(id));
    }

    @Test
    void to_everybody_else_the_room_is_not_there() {
        var id = desk.anAnsweredLetter("桥栏杆断了", "桥栏杆断了一截。");
        handler.opens("/desk/moderation").expectStatus().isNotFound();
        handler.opens(at(id)).expectStatus().isNotFound();
        handler.sends(at(id) + "/publications", Map.of("version", "1", "title", "x", "text", "x", "answer", "x"))
                .expectStatus()
                .isNotFound();
        desk.anybody().opens("/desk/moderation").expectStatus().is3xxRedirection();
    }
}
