package org.cunbu.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.journeys.RunningPortal.done;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.time.YearMonth;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.Question;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Scope;
import org.cunbu.portal.insight.statistics.Statistics;
import org.cunbu.portal.people.identity.Anyone;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.junit.jupiter.api.Test;

/**
 * A villager on a phone writes, a dispatcher and a handler work at desks, the villager says it is solved, a moderator
 * publishes, a netizen finds it, the rate has moved.
 */
class TheWholeJobTest {

    private static final UnitId TRANSPORT = new UnitId("D-TRANSPORT");

    @Test
    void a_villager_writes_is_answered_says_solved_and_a_netizen_finds_it() {
        Browser browser = Chromium.launch();
        var portal = RunningPortal.get();
        var dispatcher = portal.official("job-fenban", "测试分办员", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        var handler = portal.official("job-chengban", "测试承办人", TRANSPORT, Role.HANDLER);
        var head = portal.official("job-fuze", "测试负责人", TRANSPORT, Role.UNIT_HEAD);
        portal.official("job-shenhe", "测试审核员", UnitId.PETITION_OFFICE, Role.MODERATOR);
        Figure before = resolution(portal);
        new EarlierLetters(portal, dispatcher, handler, head).solved(5, TRANSPORT);
        awaitFigure(browser, portal, before.numerator() + 5 + " / " + (before.denominator() + 5));

        var receipt = villagerWrites(browser, portal);
        dispatcherPassesItOn(browser, portal);
        handlerTakesItUpAndWritesAnAnswer(browser, portal);
        headApproves(browser, portal);
        handlerDelivers(browser, portal);
        villagerSaysSolved(browser, portal, receipt);
        moderatorPublishes(browser, portal);
        netizenFindsIt(browser, portal);
        awaitFigure(browser, portal, before.numerator() + 6 + " / " + (before.denominator() + 6));
        browser.close();
    }

    private record Held(String number, String secret) {}

    private Held villagerWrites(Browser browser, RunningPortal portal) {
        try (var villager = Visitor.onAPhone(browser, portal)) {
            villager.goesTo("/").findsNothingToComplainAbout().follows("我要写信");
            villager.findsNothingToComplainAbout()
                    .ticks("#kind-COMPLAINT")
                    .fills("#title", "高沙镇通村路的护栏被撞歪了")
                    .fills("#text", "桥头的护栏前天被货车撞歪了两节，晚上没有灯，骑车的人看不见。请来看看。我的电话是13800138000。")
                    .presses("下一页");
            villager.chooses("#township", "高沙镇").findsNothingToComplainAbout().presses("下一页");
            villager.fills("#name", "测试写信人")
                    .fills("#email", "villager@example.org")
                    .ticks("#publish")
                    .findsNothingToComplainAbout()
                    .presses("下一页");
            villager.findsNothingToComplainAbout().presses("寄出");
            villager.findsNothingToComplainAbout();
            assertThat(villager.reads("main")).contains("会有人给您回话").contains("信访局");
            return new Held(villager.reads("#receipt-number"), villager.reads("#receipt-secret"));
        }
    }

    private void dispatcherPassesItOn(Browser browser, RunningPortal portal) {
        try (var dispatcher = Visitor.atADesk(browser, portal)) {
            dispatcher.signsIn("job-fenban", "/desk").findsNothingToComplainAbout();
            opensTheCase(dispatcher);
            dispatcher.findsNothingToComplainAbout();
            assertThat(dispatcher.reads("main")).contains("138****").doesNotContain("13800138000");
            dispatcher.page().check("#dispatch-other");
            dispatcher
                    .fills("#dispatch-unit", "D-TRANSPORT")
                    .fills("#dispatch-reason", "通村路的护栏由交通运输局养护。")
                    .presses("转过去");
            assertThat(dispatcher.reads("main")).contains("交通运输局");
        }
    }

    private void handlerTakesItUpAndWritesAnAnswer(Browser browser, RunningPortal portal) {
        try (var handler = Visitor.atADesk(browser, portal)) {
            handler.signsIn("job-chengban", "/desk");
            opensTheCase(handler);
            var address = handler.url();
            handler.fills("#accept-message", "明天上午去现场看，有结果就告诉您。").presses("接下来办");
            handler.page().navigate(address);
            makesANotice(handler);
            handler.page().navigate(address);
            handler.fills("#draft-answer", "护栏已经扶正，换了两节，桥头加了反光条。今后每周巡查一次。").presses("交给负责人看");
        }
    }

    private static void makesANotice(Visitor handler) {
        handler.follows("看文书、制作文书");
        handler.findsNothingToComplainAbout().follows("先看看告知书");
        handler.findsNothingToComplainAbout().presses("制作并编号");
        handler.findsNothingToComplainAbout();
        assertThat(handler.reads("main")).contains("D-TRANSPORT-").contains("取送达用的一份");
    }

    private void headApproves(Browser browser, RunningPortal portal) {
        try (var head = Visitor.atADesk(browser, portal)) {
            head.signsIn("job-fuze", "/desk");
            opensTheCase(head);
            head.findsNothingToComplainAbout().presses("同意这份答复");
        }
    }

    private void handlerDelivers(Browser browser, RunningPortal portal) {
        try (var handler = Visitor.atADesk(browser, portal)) {
            handler.signsIn("job-chengban", "/desk");
            opensTheCase(handler);
            handler.presses("发出答复");
        }
    }

    private void villagerSaysSolved(Browser browser, RunningPortal portal, Held receipt) {
        try (var villager = Visitor.onAPhone(browser, portal)) {
            villager.goesTo("/receipts")
                    .fills("#number", receipt.number())
                    .fills("#secret", receipt.secret())
                    .presses("打开");
            villager.findsNothingToComplainAbout();
            assertThat(villager.reads("main")).contains("桥头加了反光条").contains("测试承办人");
            assertThat(villager.reads("main")).contains("给您的文书").contains("《告知书》（D-TRANSPORT-");
            villager.ticks("#solved-YES").ticks("#rating-SATISFIED").presses("就这么说");
            assertThat(villager.reads("main")).contains("办完了");
        }
    }

    private void moderatorPublishes(Browser browser, RunningPortal portal) {
        try (var moderator = Visitor.atADesk(browser, portal)) {
            moderator
                    .signsIn("job-shenhe", "/desk/moderation")
                    .findsNothingToComplainAbout()
                    .follows("护栏被撞歪");
            moderator.findsNothingToComplainAbout();
            assertThat(moderator.page().inputValue("#publish-text")).doesNotContain("138");
            moderator.pressesIn("#act-publish");
        }
    }

    private void netizenFindsIt(Browser browser, RunningPortal portal) {
        try (var netizen = Visitor.onAPhone(browser, portal)) {
            eventually(() -> {
                netizen.goesTo("/search?q=护栏撞歪");
                return netizen.reads("main").contains("高沙镇通村路的护栏被撞歪了");
            });
            netizen.findsNothingToComplainAbout().follows("高沙镇通村路的护栏");
            netizen.findsNothingToComplainAbout();
            assertThat(netizen.reads("main"))
                    .contains("桥头加了反光条")
                    .doesNotContain("138")
                    .doesNotContain("测试写信人");
        }
    }

    /** The same before this job; other journeys have said their word in the same portal. */
    private static Figure resolution(RunningPortal portal) {
        portal.room(Readers.class).caughtUp().block(Duration.ofSeconds(60));
        var month = YearMonth.from(portal.room(PortalClock.class).today());
        return done(portal.room(Statistics.class).rates(Question.of(new Scope.County(), month), new Anyone()))
                .whole()
                .of(Rate.RESOLUTION);
    }

    /** The county's resolution rate of this month, numerator and denominator. */
    private void awaitFigure(Browser browser, RunningPortal portal, String expected) {
        try (var leader = Visitor.atADesk(browser, portal)) {
            eventually(() -> {
                leader.goesTo("/rates");
                return leader.page()
                        .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("解决率"))
                        .first()
                        .innerText()
                        .contains(expected);
            });
            leader.findsNothingToComplainAbout();
        }
    }

    /** From the queue: at a wide screen the case opens beside it; its own page has the same forms. */
    private static void opensTheCase(Visitor official) {
        // The queue is live: a line may move away before the hand is there. Then one looks again and aims again.
        eventually(() -> official.goesTo("/desk").follows("护栏被撞歪").sees("#case-title", "护栏被撞歪"));
        official.goesTo("/desk/cases/" + official.page().getAttribute("#case", "data-case"));
    }

    private static void eventually(java.util.function.BooleanSupplier holds) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(until);
        }
    }
}
