package org.cunbu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.cunbu.portal.foundation.http.limits.DoorUpkeep;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** Every page that anybody can open, on a phone, in elder mode, enlarged, and with something wrong in it. */
class PagesTest {

    private static Browser browser;
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        browser = Chromium.launch();
        portal = RunningPortal.get();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/letters/new",
                "/receipts",
                "/letters",
                "/letters/taken-down",
                "/search",
                "/rates",
                "/rates?by=KIND&rate=RESOLUTION",
                "/rates/definitions",
                "/rates/villages?township=430525103",
                "/reports",
                "/log",
                "/log/checkpoints",
                "/log/compute",
                "/villages",
                "/answering",
                "/answering/430525103",
                "/answering/430525103001",
                "/problems",
                "/accessibility",
                "/privacy",
                "/sitemap",
                "/styleguide",
                "/no-such-page"
            })
    void has_nothing_that_axe_complains_about(String path) {
        try (var visitor = Visitor.onAPhone(browser, portal)) {
            visitor.goesTo(path).findsNothingToComplainAbout();
            assertThat(visitor.status()).isEqualTo(path.equals("/no-such-page") ? 404 : 200);
            assertThat(visitor.title()).isNotBlank();
            assertThat((Boolean) visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out at 360 px on %s", path)
                    .isTrue();
        }
    }

    @Test
    void what_an_administrator_sees_is_as_clean() {
        portal.official("pages-guanli", "测试管理员", UnitId.HEADQUARTERS, Role.ADMINISTRATOR);
        try (var administrator = Visitor.atADesk(browser, portal)) {
            administrator.signsIn("pages-guanli", "/desk/units").findsNothingToComplainAbout();
            administrator.goesTo("/desk/posts").findsNothingToComplainAbout();
            administrator.goesTo("/desk/units/D-EDU").findsNothingToComplainAbout();
            administrator.goesTo("/desk/answering?place=430525103").findsNothingToComplainAbout();
            administrator.goesTo("/desk/imports").findsNothingToComplainAbout();
            administrator.goesTo("/desk/condition").findsNothingToComplainAbout();
            administrator.goesTo("/desk/guard").findsNothingToComplainAbout();
            administrator.goesTo("/desk/terms").findsNothingToComplainAbout();
            administrator.goesTo("/desk/retention").findsNothingToComplainAbout();
            administrator.goesTo("/desk/papers").findsNothingToComplainAbout();
            administrator.goesTo("/desk/papers/NOTICE").findsNothingToComplainAbout();
            administrator.goesTo("/me").findsNothingToComplainAbout();
        }
    }

    @Test
    void a_figure_opens_to_a_page_that_is_as_clean() {
        try (var visitor = Visitor.onAPhone(browser, portal)) {
            visitor.goesTo("/rates/items?scope=county&rate=CLOSURE").findsNothingToComplainAbout();
            assertThat(visitor.status()).isEqualTo(200);
        }
    }

    @Test
    void elder_mode_is_as_clean() {
        try (var visitor = Visitor.onAPhone(browser, portal)) {
            visitor.goesTo("/").follows("长辈版");
            visitor.findsNothingToComplainAbout().goesTo("/letters/new").findsNothingToComplainAbout();
            var size = (String) visitor.page().evaluate("getComputedStyle(document.querySelector('main p')).fontSize");
            assertThat(Double.parseDouble(size.replace("px", ""))).isGreaterThanOrEqualTo(24);
        }
    }

    @Test
    void a_page_with_an_error_is_as_clean_and_says_so_in_its_title() {
        try (var visitor = Visitor.onAPhone(browser, portal)) {
            visitor.goesTo("/letters/new").fills("#title", "只有题目").presses("下一页");
            visitor.findsNothingToComplainAbout();
            assertThat(visitor.title()).startsWith("错误：");
            assertThat(visitor.page().inputValue("#title")).isEqualTo("只有题目");
        }
    }

    @Test
    void beyond_a_limit_the_browser_works_and_the_letter_goes_through() {
        var rules = portal.room(DatabaseClient.class);
        limit(rules, 1, 3_600_000);
        try (var visitor = Visitor.onAPhone(browser, portal)) {
            String first = writes(visitor);
            // The second comes back with a puzzle, and goes again by itself.
            String second = writes(visitor);
            assertThat(second).isNotEqualTo(first);
            visitor.goesTo("/receipts/" + second.replace("-", "") + "/own").findsNothingToComplainAbout();
        } finally {
            limit(rules, 100_000, 1);
        }
    }

    private static String writes(Visitor visitor) {
        visitor.goesTo("/letters/new")
                .ticks("#kind-HELP")
                .fills("#title", "桥头的栏杆松了")
                .fills("#text", "桥头的栏杆松了，孩子们上学不安全。")
                .presses("下一页")
                .presses("下一页")
                .presses("下一页")
                .presses("寄出");
        return visitor.reads("#receipt-number");
    }

    private static void limit(DatabaseClient rules, int burst, int everyMs) {
        rules.sql("update limit_rule set burst = :burst, every_ms = :every where rule = 'submit'")
                .bind("burst", burst)
                .bind("every", everyMs)
                .then()
                .block();
        rules.sql("delete from limit_state").then().block();
        portal.room(DoorUpkeep.class).readAgain().block();
    }

    @Test
    void a_letter_can_be_written_and_followed_without_scripts() {
        try (var visitor = Visitor.withoutScripts(browser, portal)) {
            visitor.goesTo("/letters/new")
                    .ticks("#kind-HELP")
                    .fills("#title", "村口的路灯坏了")
                    .fills("#text", "村口的路灯坏了三天，晚上看不见路。")
                    .presses("下一页")
                    .presses("下一页")
                    .presses("下一页")
                    .presses("寄出");
            var number = visitor.reads("#receipt-number");
            var secret = visitor.reads("#receipt-secret");
            visitor.goesTo("/receipts")
                    .fills("#number", number)
                    .fills("#secret", secret)
                    .presses("打开");
            assertThat(visitor.reads("main")).contains("村口的路灯坏了三天");
        }
    }
}
