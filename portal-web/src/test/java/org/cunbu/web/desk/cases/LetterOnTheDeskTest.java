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

/** /desk/cases/{id} and the forms on it */
@PortalTest
class LetterOnTheDeskTest {

    @Autowired
    private ApplicationContext portal;

    private DeskFixture desk;
    private Browser dispatcher;
    private Browser handler;
    private Browser head;
    private Browser stranger;

    @BeforeEach
    void desks() {
        desk = DeskFixture.of(portal);
        dispatcher = desk.signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE);
        handler = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        head = desk.signedIn(Role.UNIT_HEAD, DeskFixture.TRANSPORT);
        stranger = desk.signedIn(Role.HANDLER, DeskFixture.EDUCATION);
    }

    private PetitionId aLetterAboutARoad() {
        return desk.aLetter(Kind.HELP, "公路边坡滑下来了", "县道边坡滑下来了，挡住半边路，请快点清。");
    }

    private static String at(PetitionId id) {
        return "/desk/cases/" + id;
    }

    private PetitionId dispatched() {
        var id = aLetterAboutARoad();
        desk.does(
                dispatcher,
                id,
                "dispatches",
                Map.of("choice", "other", "unit", "D-TRANSPORT", "mode", "FORWARDED", "reason", "县道归交通运输局养护。"));
        return id;
    }

    @Test
    void goes_from_the_dispatcher_to_the_petitioner_by_forms_alone() {
        var id = dispatched();
        desk.does(handler, id, "acceptances", Map.of("message", "您好，这封信由我办，明天到现场。"));
        desk.does(handler, id, "notes", Map.of("text", "到现场看过，已清出一条路。"));
        desk.does(handler, id, "drafts", Map.of("answer", "您好，边坡已经清完，路通了。"));
        assertThat(head.page(at(id))).contains("您好，边坡已经清完，路通了。", "同意这份答复");
        desk.does(head, id, "refusals", Map.of("why", "请写上清理的日期。"));
        assertThat(handler.page(at(id))).contains("请写上清理的日期。");
        desk.does(handler, id, "drafts", Map.of("answer", "您好，边坡 11月26日清完，路通了。"));
        desk.does(head, id, "approvals", Map.of());
        desk.does(handler, id, "deliveries", Map.of());
        assertThat(handler.page(at(id))).contains("给写信人的答复", "您好，边坡 11月26日清完，路通了。", "已答复");
    }

    @Test
    void shows_why_each_clock_ends_on_its_day() {
        assertThat(dispatcher.page(at(aLetterAboutARoad()))).contains("为什么是这一天", "算了哪几天", "最晚");
    }

    @Test
    void is_hidden_from_a_unit_that_does_not_handle_it() {
        var id = dispatched();
        stranger.opens(at(id)).expectStatus().isNotFound();
        stranger.sends(at(id) + "/notes", Map.of("version", "1", "text", "x"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void offers_to_each_only_what_they_may_do_now() {
        var id = dispatched();
        assertThat(handler.page(at(id))).contains("/acceptances").doesNotContain("/dispatches", "/approvals");
        assertThat(dispatcher.page(at(id))).doesNotContain("/acceptances", "/dispatches");
    }

    @Test
    void a_form_without_its_words_comes_back_with_what_was_typed() {
        var id = aLetterAboutARoad();
        String version = Browser.version(dispatcher.page(at(id)));
        String page = Browser.html(dispatcher
                .sends(
                        at(id) + "/dispatches",
                        Map.of("version", version, "choice", "other", "unit", "交通", "reason", "县道归它管"))
                .expectStatus()
                .isBadRequest());
        assertThat(page)
                .contains("错误：", "error-summary", "href=\"#dispatch-unit\"", "value=\"交通\"", "县道归它管</textarea>");
    }

    @Test
    void a_unit_that_must_not_have_it_is_refused_in_a_sentence() {
        var id = aLetterAboutARoad();
        String version = Browser.version(dispatcher.page(at(id)));
        String page = Browser.html(dispatcher
                .sends(
                        at(id) + "/dispatches",
                        Map.of("version", version, "choice", "DISCIPLINE", "mode", "FORWARDED", "reason", "试一试"))
                .expectStatus()
                .is4xxClientError());
        assertThat(page).contains("error-summary", "试一试</textarea>");
    }

    @Test
    void says_when_somebody_else_acted_first_and_keeps_what_was_typed() {
        var id = dispatched();
        var colleague = desk.signedIn(Role.HANDLER, DeskFixture.TRANSPORT);
        String read = Browser.version(handler.page(at(id)));
        desk.does(colleague, id, "acceptances", Map.of("message", "您好，这封信由我办。"));
        String page =
                Browser.html(handler.sends(at(id) + "/acceptances", Map.of("version", read, "message", "我来办这封信，下午去看。"))
                        .expectStatus()
                        .isEqualTo(HttpStatus.CONFLICT));
        assertThat(page).contains("别人先办了一步", "我来办这封信，下午去看。", "办理中");
    }

    @Test
    void a_form_without_its_proof_is_refused() {
        var id = aLetterAboutARoad();
        dispatcher
                .client()
                .post()
                .uri(at(id) + "/notes")
                .accept(org.springframework.http.MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_contact_is_masked_until_the_handler_gives_a_reason() {
        var id = dispatched();
        desk.does(handler, id, "acceptances", Map.of("message", "您好，这封信由我办。"));
        assertThat(handler.page(at(id))).contains("138****1234").doesNotContain("13800001234");
        String page = Browser.html(handler.sends(at(id) + "/contact-looks", Map.of("reason", "约时间到现场"))
                .expectStatus()
                .isOk());
        assertThat(page).contains("13800001234", "这次查看已记录在案");
    }

    @Test
    void the_contact_needs_a_reason_and_the_handlers_post() {
        var id = dispatched();
        desk.does(handler, id, "acceptances", Map.of("message", "您好，这封信由我办。"));
        String page = Browser.html(handler.sends(at(id) + "/contact-looks", Map.of())
                .expectStatus()
                .isBadRequest());
        assertThat(page).contains("href=\"#contact-reason\"").doesNotContain("13800001234");
        head.sends(at(id) + "/contact-looks", Map.of("reason", "想看看"))
                .expectStatus()
                .is4xxClientError();
        stranger.sends(at(id) + "/contact-looks", Map.of("reason", "想看看"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void scripts_in_a_letter_are_shown_as_they_were_written_and_never_run() {
        var id = desk.aLetter(Kind.HELP, "<script>alert(1)</script>路灯", "\"><img src=x onerror=alert(1)>路灯坏了");
        assertThat(dispatcher.page(at(id)))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;路灯")
                .doesNotContain("<script>alert", "<img src=x");
    }
}
