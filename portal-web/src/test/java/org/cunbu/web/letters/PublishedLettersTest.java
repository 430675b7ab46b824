package org.cunbu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.PublicLetterFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** /letters, /letters/{id} and /search */
@PortalTest
class PublishedLettersTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void are_listed_read_and_found_without_a_name() {
        var fixture = new PublicLetterFixture(portal);
        var letter = fixture.published("石拱桥的栏杆断了", "石拱桥的栏杆断了一截，请修一修。", "栏杆已经换好，请放心走。");
        var browser = Browser.at(port).open("/letters");
        assertThat(browser.html()).contains("/letters/" + letter.id(), "石拱桥的栏杆断了", "交通运输局");

        browser.open("/letters/" + letter.id());
        assertThat(browser.title()).startsWith("石拱桥的栏杆断了");
        assertThat(browser.html()).contains("请修一修。", "栏杆已经换好", "洞口县一位居民").doesNotContain("演示甲", "13800001234");

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            browser.open("/search?q=%E7%9F%B3%E6%8B%B1%E6%A1%A5");
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.html()).contains("找到 ", "/letters/" + letter.id(), "<mark>");
        });
    }

    @Test
    void tell_programs_what_they_are_and_where_to_subscribe() {
        var letter = new PublicLetterFixture(portal).published("水车</script>坏了", "水车坏了 <b>三个月</b> & 没人修。", "水车已经修好。");
        var html = Browser.at(port).open("/letters/" + letter.id()).html();
        assertThat(html)
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost",
                        "type=\"application/atom+xml\" href=\"/letters/feed\"",
                        "<meta property=\"og:type\" content=\"article\">");
        var data = html.substring(html.indexOf("application/ld+json\">") + 21);
        data = data.substring(0, data.indexOf("</script>"));
        assertThat(data).doesNotContain("<", "&");
        var page = JsonMapper.shared().readTree(data);
        assertThat(page.path("@type").asString()).isEqualTo("QAPage");
        assertThat(page.at("/mainEntity/name").asString()).isEqualTo("水车</script>坏了");
        assertThat(page.at("/mainEntity/text").asString()).isEqualTo("水车坏了 <b>三个月</b> & 没人修。");
        assertThat(page.at("/mainEntity/acceptedAnswer/author/name").asString()).isEqualTo("交通运输局");
        assertThat(html).doesNotContain("og:description\" content=\"水车坏了");
    }

    @Test
    void say_why_there_are_none_and_what_to_do() {
        var browser = Browser.at(port).open("/letters?township=430525212&month=2001-01");
        assertThat(browser.html()).contains("这样筛选，没有公开的信", "看全部公开的信");
    }

    @Test
    void refuse_a_mutilated_page_key_and_an_unknown_name() {
        assertThat(Browser.at(port).open("/letters?page=nonsense").status()).isEqualTo(400);
        assertThat(Browser.at(port).open("/letters/zzzzzzzzzzzz").status()).isEqualTo(404);
        assertThat(Browser.at(port).open("/letters/Nonsense").status()).isEqualTo(404);
    }

    @Test
    void escape_whatever_is_searched_for() {
        var browser = Browser.at(port).open("/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(browser.html()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }
}
