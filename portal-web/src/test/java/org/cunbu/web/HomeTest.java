package org.cunbu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.assets.Assets;
import org.cunbu.web.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class HomeTest {

    @LocalServerPort
    int port;

    @Autowired
    Assets assets;

    @Test
    void begins_with_the_verb_and_says_no_demo_where_there_is_none() {
        var page = Browser.at(port).open("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.title()).endsWith("洞口县网上村部");
        assertThat(page.html())
                .contains("lang=\"zh-CN\"", "href=\"/letters/new\"", "我要写信", "上个月办得怎么样")
                .doesNotContain("演示系统");
    }

    @Test
    void weighs_at_most_20_kb_with_its_styles() {
        int html = Browser.at(port).open("/").html().length();
        assertThat(html + assets.weight("site.css")).isLessThan(20_000);
    }

    @Test
    void grows_for_the_elderly_and_comes_back_to_the_same_page() {
        var browser = Browser.at(port).open("/display?size=elder&back=/privacy");
        assertThat(browser.address()).isEqualTo("/privacy");
        assertThat(browser.html()).contains("data-size=\"elder\"", "特大");
    }

    @Test
    void speaks_english_to_who_asks() {
        var browser = Browser.at(port).open("/display?lang=en&back=/");
        assertThat(browser.html()).contains("lang=\"en\"", "Write a letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "evil"})
    void never_leads_to_another_site(String back) {
        assertThat(Browser.at(port)
                        .open("/display?size=normal&back=" + back.replace("\\", "%5C"))
                        .address())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/accessibility", "/privacy", "/sitemap", "/styleguide", "/problems", "/problems/not-found"})
    void leads_to_pages_with_a_heading_and_a_policy_without_inline_anything(String path) {
        var page = Browser.at(port).open(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("<h1").doesNotContain("style=\"", "onclick", "<style", "<script>");
        assertThat(page.headers().getFirst("Content-Security-Policy")).doesNotContain("unsafe-inline");
    }

    @Test
    void has_a_page_for_what_is_not_there() {
        var page = Browser.at(port).open("/nothing-here");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).contains("没有这一页", "href=\"/\"");
    }

    @Test
    void keeps_its_styles_for_ever() {
        var style = assets.address("site.css");
        var answer = Browser.at(port).open(style);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getCacheControl()).contains("max-age=31536000", "immutable");
    }
}
