package org.cunbu.web.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.cunbu.portal.foundation.http.Puzzle;
import org.cunbu.portal.foundation.http.limits.DoorUpkeep;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.portal.testing.Solving;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.LetterWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class OwnDataTest {

    @LocalServerPort
    int port;

    @Autowired
    private Readers readers;

    @Autowired
    private DatabaseClient db;

    @Autowired
    private DoorUpkeep upkeep;

    @Test
    void is_seen_taken_along_and_erased_by_whoever_wrote() {
        Browser browser = new LetterWriter(Browser.at(port)).writes("门口的水管漏了");
        String number = browser.text("receipt-number").replace("-", "");
        readers.caughtUp("casework").block();
        browser.open("/receipts/" + number);
        assertThat(browser.html()).contains("/receipts/" + number + "/own");
        browser.open("/receipts/" + number + "/own");
        assertThat(browser.html()).contains("演示村民", "还没有人看过", "存成文件");
        assertThat(browser.headers().getCacheControl()).contains("no-store");
        browser.open("/receipts/" + number + "/own.json");
        assertThat(JsonMapper.shared()
                        .readTree(browser.html())
                        .path("contact")
                        .path("name")
                        .asString())
                .isEqualTo("演示村民");
        browser.open("/receipts/" + number + "/own");
        browser.send("/receipts/" + number + "/own/words-erasure", Map.of());
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.html()).contains("信还在办");
        browser.send("/receipts/" + number + "/own/contact-erasure", Map.of());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.html()).contains("联系方式删了", "已经删了").doesNotContain("演示村民");
        assertThat(Browser.at(port).open("/receipts/" + number + "/own").html()).contains("id=\"secret\"");
    }

    @Test
    void a_letter_beyond_the_limit_keeps_its_page_says_how_long_and_goes_on_after_the_work() {
        Browser browser = Browser.at(port);
        var letter = new HashMap<>(new LetterWriter(browser).readyToSend("桥又坏了"));
        rule(1, 3_600_000);
        try {
            for (int n = 0; browser.status() != 429 && n < 3; n++) {
                letter.put("key", java.util.UUID.randomUUID().toString());
                browser.send("/letters/new/send", letter);
            }
            assertThat(browser.status()).isEqualTo(429);
            assertThat(browser.headers().getFirst("Retry-After")).matches("\\d+");
            assertThat(browser.html()).contains("请等", "不会丢", "/assets/puzzle.", "桥又坏了", "name=\"altcha\"");
            var found =
                    java.util.regex.Pattern.compile("data-puzzle=\"([^\"]+)\"").matcher(browser.html());
            assertThat(found.find()).isTrue();
            var puzzle = JsonMapper.shared().readValue(HtmlUtils.htmlUnescape(found.group(1)), Puzzle.class);
            browser.send(
                    "/letters/new/send", Map.of("altcha", Solving.solved(puzzle).payload()));
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.title()).startsWith("信收到了");
        } finally {
            rule(100_000, 1);
        }
    }

    private void rule(int burst, int everyMs) {
        db.sql("update limit_rule set burst = :burst, every_ms = :every where rule = 'submit'")
                .bind("burst", burst)
                .bind("every", everyMs)
                .then()
                .block();
        db.sql("delete from limit_state").then().block();
        upkeep.readAgain().block();
    }
}
