package org.cunbu.web.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.LetterWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class FollowingALetterTest {

    @LocalServerPort
    int port;

    private String number = "";
    private String secret = "";
    private Browser browser = Browser.at(0);

    @BeforeEach
    void a_letter_was_sent_from_another_device() {
        var writer = new LetterWriter(Browser.at(port)).writes("桥上的栏杆松了");
        number = writer.text("receipt-number");
        secret = writer.text("receipt-secret");
        browser = Browser.at(port).open("/receipts");
    }

    @Test
    void opens_with_number_and_secret_and_shows_who_has_it_until_when_and_why() {
        browser.send("/receipts", Map.of("number", number.toLowerCase(java.util.Locale.ROOT), "secret", secret));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.address()).isEqualTo("/receipts/" + number.replace("-", ""));
        assertThat(browser.html()).contains("桥上的栏杆松了", "收到了", "信访局", "最晚 ", "为什么是这天", "高沙镇");
        assertThat(browser.headers().getCacheControl()).contains("no-store");
    }

    @Test
    void answers_a_wrong_secret_and_a_wrong_number_alike() {
        var otherSecret = secret.startsWith("0") ? "1" + secret.substring(1) : "0" + secret.substring(1);
        var wrongSecret = browser.send("/receipts", Map.of("number", number, "secret", otherSecret));
        int status = wrongSecret.status();
        var words = wrongSecret.text("number-error");
        var wrongNumber = browser.send("/receipts", Map.of("number", "ABC", "secret", secret));
        assertThat(wrongNumber.status()).isEqualTo(status).isEqualTo(422);
        assertThat(wrongNumber.text("number-error")).isEqualTo(words);
        assertThat(wrongNumber.title()).startsWith("错误：");
    }

    @Test
    void asks_for_the_secret_when_only_the_number_is_known() {
        browser.open("/receipts/" + number.replace("-", ""));
        assertThat(browser.address()).startsWith("/receipts?number=");
        assertThat(browser.html()).contains("id=\"secret\"").doesNotContain("桥上的栏杆松了");
    }

    @Test
    void does_not_open_with_a_forged_pass() {
        var plain = number.replace("-", "");
        var answer = Browser.at(port).holding("receipt-" + plain, "AAAA.BBBB").open("/receipts/" + plain);
        assertThat(answer.address()).startsWith("/receipts?number=");
    }

    @Test
    void can_be_added_to_and_keeps_what_was_typed_when_it_cannot() {
        var plain = opened();
        browser.send("/receipts/" + plain + "/additions", Map.of("more", " "));
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.html()).contains("href=\"#more\"", "id=\"more-error\"");
        browser.send("/receipts/" + plain + "/additions", Map.of("more", "补充：靠河的那一边。"));
        assertThat(browser.html()).contains("您补充的话已经收到", "补充：靠河的那一边。");
    }

    @Test
    void wants_it_back_after_a_second_question_and_may_leave_it_after_all() {
        var plain = opened();
        browser.open("/receipts/" + plain + "/withdrawal");
        assertThat(browser.html()).contains("撤回要等 7 天");
        browser.send("/receipts/" + plain + "/withdrawal", Map.of());
        assertThat(browser.html()).contains("您要撤回这封信", "7 天以后撤回").doesNotContain("/withdrawal\"");
        browser.send("/receipts/" + plain + "/withdrawal-recalls", Map.of());
        assertThat(browser.html()).contains("信不撤回了，继续办。", "/withdrawal\"").doesNotContain("/withdrawal-recalls");
    }

    @Test
    void asks_for_haste_once_in_a_while() {
        var plain = opened();
        browser.send("/receipts/" + plain + "/reminders", Map.of());
        assertThat(browser.html()).contains("催办记下了", "您催了一次。").doesNotContain("催一催");
        browser.send("/receipts/" + plain + "/reminders", Map.of());
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.html()).contains("您刚催过");
    }

    @Test
    void reads_why_a_letter_that_is_open_is_neither_handled_anew_nor_reviewed() {
        var plain = opened();
        browser.send("/receipts/" + plain + "/reopening", Map.of("why", "还是不亮"));
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.html()).contains("还是不亮");
        browser.open("/receipts/" + plain + "/review");
        assertThat(browser.html()).contains("没有可以复查、复核的意见书");
    }

    @Test
    void is_closed_on_this_device_when_its_reader_leaves() {
        var plain = opened();
        browser.send("/receipts/" + plain + "/leave", Map.of());
        assertThat(browser.open("/receipts/" + plain).address()).startsWith("/receipts?number=");
    }

    @Test
    void says_that_a_letter_kept_from_the_village_is_never_published() {
        var writing = Browser.at(port);
        var letter = new LetterWriter(writing).readyToSend("桥头的灯被人拆了");
        letter.put("keepFromVillage", "yes");
        assertThat(writing.send("/letters/new/check", letter).html())
                .contains("这封信要保密，不会公开。")
                .doesNotContain("可以公开，先审核");
        writing.send("/letters/new/send", letter);
        browser.send(
                "/receipts",
                Map.of("number", writing.text("receipt-number"), "secret", writing.text("receipt-secret")));
        assertThat(browser.html()).contains("这封信要保密，不会公开。").doesNotContain("您同意公开");
    }

    @Test
    void says_that_a_letter_to_be_published_is_moderated_first() {
        opened();
        assertThat(browser.html()).contains("您同意公开").doesNotContain("不会公开。");
    }

    private String opened() {
        browser.send("/receipts", Map.of("number", number, "secret", secret));
        return number.replace("-", "");
    }
}
