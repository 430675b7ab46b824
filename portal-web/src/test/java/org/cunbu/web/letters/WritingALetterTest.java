package org.cunbu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.LetterWriter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class WritingALetterTest {

    @LocalServerPort
    int port;

    @Test
    void names_the_emergency_numbers_before_the_form() {
        var html = Browser.at(port).open("/letters/new").html();
        assertThat(html.indexOf("tel:120")).isBetween(0, html.indexOf("<form"));
    }

    @Test
    void takes_three_pages_a_look_and_gives_a_receipt_with_a_day_and_a_unit() {
        var browser = new LetterWriter(Browser.at(port)).writes("村口的路灯坏了");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.title()).startsWith("信收到了");
        assertThat(browser.text("receipt-number")).matches("[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}");
        assertThat(browser.text("receipt-secret")).matches("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}-[0-9A-Z]{6}");
        assertThat(browser.html()).contains("最晚 ", "会有人给您回话", "信访局");
        assertThat(browser.headers().getCacheControl()).contains("no-store");
    }

    @Test
    void gives_the_same_receipt_when_it_is_sent_twice() {
        var browser = Browser.at(port);
        var letter = new LetterWriter(browser).readyToSend("水渠堵了");
        var first = browser.send("/letters/new/send", letter).text("receipt-number");
        assertThat(browser.send("/letters/new/send", letter).text("receipt-number"))
                .isEqualTo(first);
    }

    @Test
    void asks_again_when_the_same_key_comes_with_other_words_and_then_sends_another_letter() {
        var browser = Browser.at(port);
        var letter = new LetterWriter(browser).readyToSend("水渠堵了");
        var first = browser.send("/letters/new/send", letter).text("receipt-number");
        letter.put("title", "水渠又堵了");
        browser.send("/letters/new/send", letter);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.title()).startsWith("错误：");
        assertThat(browser.send("/letters/new/send", Map.of()).text("receipt-number"))
                .isNotEqualTo(first);
    }

    @Test
    void comes_back_with_everything_typed_when_something_is_missing() {
        var browser = Browser.at(port).open("/letters/new");
        browser.send("/letters/new/where", Map.of("title", "", "text", "话说了<b>一半</b>"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.title()).startsWith("错误：写信");
        assertThat(browser.html())
                .contains("href=\"#title\"", "id=\"title-error\"", "aria-invalid=\"true\"", "href=\"#kind\"")
                .contains("话说了&lt;b&gt;一半&lt;/b&gt;");
    }

    @Test
    void says_what_is_wrong_with_a_phone_number_at_its_field() {
        var browser = Browser.at(port);
        new LetterWriter(browser).what("路灯坏了").where(Map.of());
        browser.send("/letters/new/check", Map.of("phone", "12"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.html()).contains("id=\"phone-error\"", "value=\"12\"");
    }

    @Test
    void lists_a_townships_villages_without_scripts() {
        var browser = Browser.at(port);
        new LetterWriter(browser).what("路灯坏了");
        browser.send("/letters/new/where", Map.of("township", "430525103"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.html()).contains("云峰村", "value=\"430525103\" selected");
    }

    @Test
    void knows_its_village_when_it_comes_from_the_villages_door() {
        var browser = Browser.at(port).open("/villages/430525103204");
        assertThat(browser.html()).contains("/letters/new?channel=VILLAGE_OFFICE&amp;village=430525103204");
        browser.open("/letters/new?channel=VILLAGE_OFFICE&village=430525103204");
        assertThat(browser.html()).contains("写给高沙镇云峰村");
        assertThat(browser.hidden("township")).isEqualTo("430525103");
    }

    @Test
    void forgets_a_village_of_another_township() {
        var browser = Browser.at(port);
        new LetterWriter(browser).what("路灯坏了").where(Map.of("township", "430525104", "village", "430525103204"));
        browser.send("/letters/new/check", Map.of());
        assertThat(browser.html()).contains("竹市镇").doesNotContain("云峰村");
    }

    @Test
    void for_somebody_of_the_family_says_whose_matter_it_is() {
        var browser = Browser.at(port);
        new LetterWriter(browser).what("奶奶的高龄津贴").where(Map.of());
        browser.send("/letters/new/check", Map.of("name", "演示孙女", "forFamily", "yes"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.html()).contains("id=\"familyName-error\"");
        browser.send("/letters/new/check", Map.of("name", "演示孙女", "forFamily", "yes", "familyName", "演示王婆"));
        assertThat(browser.html()).contains("这是谁的事", "演示王婆");
        browser.send("/letters/new/send", Map.of());
        assertThat(browser.title()).startsWith("信收到了");
        browser.open("/receipts/" + browser.text("receipt-number").replace("-", "") + "/own");
        assertThat(browser.html()).contains("演示王婆", "写信的人", "演示孙女");
    }

    @Test
    void may_be_a_photo_of_paper_that_comes_after_sending() {
        var browser = Browser.at(port).open("/letters/new");
        browser.send("/letters/new/where", Map.of("kind", "HELP", "body", "PHOTO", "title", "", "text", ""));
        assertThat(browser.status()).isEqualTo(200);
        browser.send("/letters/new/contact", Map.of());
        browser.send("/letters/new/check", Map.of());
        assertThat(browser.html()).contains("拍纸质信的照片", "寄出以后在回执那一页传上来");
        browser.send("/letters/new/send", Map.of());
        assertThat(browser.title()).startsWith("信收到了");
        assertThat(browser.html()).contains("#files");
        browser.open("/receipts/" + browser.text("receipt-number").replace("-", ""));
        assertThat(browser.html()).contains("纸质信（照片）", "见附件。");
    }
}
