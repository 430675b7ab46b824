package org.cunbu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.UUID;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.junit.jupiter.api.Test;

/**
 * A clerk types in a caller's letter and pastes a work order; a granddaughter writes for her grandmother on a phone without
 * scripts.
 */
class WritingForOthersTest {

    @Test
    void a_clerk_enters_a_callers_letter_and_pastes_a_work_order() {
        Browser browser = Chromium.launch();
        var portal = RunningPortal.get();
        portal.official("others-jiexian", "测试接线员", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        try (var clerk = Visitor.atADesk(browser, portal)) {
            clerk.signsIn("others-jiexian", "/desk/entries").findsNothingToComplainAbout();
            assertThat(clerk.reads("main")).contains("还没有录过信");
            clerkTakesACall(clerk);
            clerkPastesAWorkOrder(clerk);
            clerk.goesTo("/desk/texts").findsNothingToComplainAbout();
            clerk.goesTo("/desk/receipts").findsNothingToComplainAbout();
        }
        browser.close();
    }

    private static void clerkTakesACall(Visitor clerk) {
        clerk.follows("录一封").findsNothingToComplainAbout();
        clerk.ticks("#channel-HOTLINE").ticks("#kind-HELP").fills("#title", "").presses("登记");
        assertThat(clerk.title()).startsWith("错误：");
        clerk.findsNothingToComplainAbout();
        clerk.fills("#title", "水管爆了没人修")
                .fills("#text", "老街口的水管爆了三天，水漫到路上。我的电话是13800138000。")
                .chooses("#township", "高沙镇")
                .fills("#name", "测试来电人")
                .fills("#phone", "13800138000")
                .fills("#email", "caller@example.org")
                .presses("登记");
        clerk.findsNothingToComplainAbout();
        assertThat(clerk.reads("main")).contains("只能查进度").contains("本人的查询码已经发到他的邮箱");
        String number = clerk.reads("#receipt-number");
        clerk.follows("回到代录").findsNothingToComplainAbout();
        assertThat(clerk.reads("main")).contains("水管爆了没人修").contains(number);
    }

    private static void clerkPastesAWorkOrder(Visitor clerk) {
        String order = "GD" + UUID.randomUUID();
        clerk.goesTo("/desk/entries/work-order").findsNothingToComplainAbout();
        clerk.fills(
                        "#order",
                        "热线工单\n工单编号：" + order + "\n诉求人：测试市民  联系电话：138****8000\n诉求类型：投诉\n"
                                + "问题地点：高沙镇老街\n诉求内容：垃圾桶满了没人收。请安排。")
                .presses("读一读");
        clerk.findsNothingToComplainAbout();
        assertThat(clerk.page().inputValue("#refNumber")).isEqualTo(order);
        assertThat(clerk.page().inputValue("#title")).isEqualTo("垃圾桶满了没人收");
        assertThat(clerk.reads("main")).contains("138****8000");
        clerk.presses("登记");
        assertThat(clerk.reads("main")).contains("登记好了");
        clerk.goesTo("/desk/entries/work-order")
                .fills("#order", "工单编号：" + order + "\n诉求类型：投诉\n诉求内容：垃圾桶又满了。")
                .presses("读一读");
        clerk.presses("登记");
        clerk.findsNothingToComplainAbout();
        assertThat(clerk.reads("main")).contains("已经登记过");
        clerk.ticks("#repeat").presses("登记");
        assertThat(clerk.reads("main")).contains("登记好了");
    }

    @Test
    void a_granddaughter_writes_for_her_grandmother() {
        Browser browser = Chromium.launch();
        var portal = RunningPortal.get();
        portal.official("others-fenban", "测试分办员二", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        try (var granddaughter = Visitor.withoutScripts(browser, portal)) {
            granddaughter
                    .goesTo("/letters/new")
                    .ticks("#kind-HELP")
                    .fills("#title", "奶奶的高龄津贴没有到")
                    .fills("#text", "我奶奶测试王婆今年八十六，津贴三个月没有到账。请查一查。")
                    .presses("下一页");
            granddaughter.presses("下一页");
            granddaughter
                    .fills("#name", "测试孙女")
                    .fills("#phone", "13900139000")
                    .ticks("#forFamily")
                    .fills("#familyName", "测试王婆")
                    .presses("下一页");
            assertThat(granddaughter.reads("main")).contains("这是谁的事").contains("测试王婆");
            granddaughter.presses("寄出");
            assertThat(granddaughter.reads("main")).contains("会有人给您回话");
        }
        try (var dispatcher = Visitor.atADesk(browser, portal)) {
            dispatcher.signsIn("others-fenban", "/desk");
            long until = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
            while (!dispatcher.goesTo("/desk").reads("main").contains("高龄津贴")) {
                assertThat(System.nanoTime()).as("within 60 s").isLessThan(until);
            }
            dispatcher.follows("高龄津贴").sees("#case-title", "高龄津贴");
            dispatcher
                    .goesTo("/desk/cases/" + dispatcher.page().getAttribute("#case", "data-case"))
                    .findsNothingToComplainAbout();
            assertThat(dispatcher.reads("main")).doesNotContain("测试王婆", "测试孙女", "13900139000");
        }
        browser.close();
    }
}
