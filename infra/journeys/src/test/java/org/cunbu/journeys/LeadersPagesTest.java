package org.cunbu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a leader of the county opens: the three lists, the wall, the morning page, the folders. */
class LeadersPagesTest {

    private static final String LISTS = "/desk/lists/problems";

    private static Browser browser;
    private static RunningPortal portal;

    @BeforeAll
    static void open() {
        browser = Chromium.launch();
        portal = RunningPortal.get();
        portal.official("leader-shouye", "测试县领导", UnitId.LEADERSHIP, Role.LEADER);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void are_clean_at_a_desk_and_on_a_phone_and_nothing_sticks_out() {
        try (var desk = Visitor.atADesk(browser, portal);
                var phone = Visitor.onAPhone(browser, portal)) {
            for (var leader : new Visitor[] {desk, phone}) {
                leader.signsIn("leader-shouye", LISTS);
                for (String path : new String[] {
                    LISTS,
                    LISTS + "/print",
                    "/desk/lists/assignments",
                    "/desk/lists/close-outs",
                    "/desk/morning",
                    "/desk/inspections",
                    "/desk/wall",
                    "/desk/wall/430525103"
                }) {
                    leader.goesTo(path).findsNothingToComplainAbout();
                    assertThat(leader.status()).as(path).isEqualTo(200);
                    assertThat((Boolean) leader.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as("nothing sticks out on %s", path)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_wall_shows_everything_at_once() {
        try (var leader = Visitor.beforeAWall(browser, portal)) {
            leader.signsIn("leader-shouye", "/desk/wall");
            var page = leader.page();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .isTrue();
            assertThat((Boolean) page.evaluate("""
                            [...document.querySelectorAll('.wall-tiles > li')].every(tile => {
                              const inner = tile.getBoundingClientRect(), outer = tile.parentElement.getBoundingClientRect();
                              return tile.scrollHeight <= tile.clientHeight + 1 && inner.bottom <= outer.bottom + 1;
                            })"""))
                    .as("every tile is seen whole")
                    .isTrue();
            assertThat(page.locator(".wall-tiles a[href^='/desk/wall/']").count())
                    .isEqualTo(24);
            assertThat(page.locator(".wall-figures li").count()).isLessThanOrEqualTo(6);
        }
    }
}
