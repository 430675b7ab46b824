package org.cunbu.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.journeys.RunningPortal.done;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.junit.jupiter.api.Test;

/** An answer that does not satisfy is given anew and ends with an organ outside the county. */
class PressedAndLookedAtAgainTest {

    private static final UnitId WATER = new UnitId("D-WATER");

    private final RunningPortal portal = RunningPortal.get();
    private final Casework casework = portal.room(Casework.class);

    @Test
    void an_answer_that_does_not_satisfy_is_given_anew_and_reviewed_by_an_organ_outside() {
        Browser browser = Chromium.launch();
        var dispatcher = portal.official("again-fenban", "测试分办二", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        var handler = portal.official("again-chengban", "测试承办二", WATER, Role.HANDLER);
        var head = portal.official("again-fuze", "测试局长二", WATER, Role.UNIT_HEAD);
        portal.official("again-lingdao", "测试县领导", UnitId.LEADERSHIP, Role.LEADER);
        Receipt receipt = handedIn("田里的水渠被占了");
        done(casework.dispatch(receipt.id(), version(receipt), WATER, Mode.FORWARDED, "属于水利局职责。", dispatcher));
        answered(receipt, "水渠没有被占。", handler, head);

        try (var villager = opened(browser, receipt)) {
            villager.ticks("#solved-NO").presses("就这么说");
            villager.findsNothingToComplainAbout().follows("重新办理");
            villager.findsNothingToComplainAbout().fills("#why", "占水渠的棚子还在。").presses("重新办理");
            villager.findsNothingToComplainAbout();
            assertThat(villager.reads("main")).contains("信重新办理了", "第一次办理", "水渠没有被占");
        }
        try (var leader = Visitor.atADesk(browser, portal)) {
            leader.signsIn("again-lingdao", "/desk/cases/" + receipt.id()).findsNothingToComplainAbout();
            leader.page().locator("#act-dispatch").evaluate("part => part.open = true");
            leader.page().check("#dispatch-other");
            leader.fills("#dispatch-unit", "D-WATER")
                    .fills("#dispatch-reason", "请局长到现场看。")
                    .presses("转过去");
        }
        answered(receipt, "棚子占的是渠边的地，已经要求拆除。", handler, head);
        try (var chief = Visitor.atADesk(browser, portal)) {
            chief.signsIn("again-fuze", "/desk/cases/" + receipt.id());
            chief.page().locator("#act-opinion").evaluate("part => part.open = true");
            chief.findsNothingToComplainAbout()
                    .fills("#opinion-number", "演示意见 3")
                    .fills("#opinion-organ", "某市水利局（演示）")
                    .fills("#opinion-address", "某市府路 1 号")
                    .presses("签发处理意见书");
            assertThat(chief.reads("main")).contains("处理意见书签发了");
        }
        try (var villager = opened(browser, receipt)) {
            villager.ticks("#solved-NO").presses("就这么说");
            villager.follows("申请复查");
            villager.findsNothingToComplainAbout();
            assertThat(villager.reads("main")).contains("某市水利局（演示）", "某市府路 1 号", "县外");
            villager.presses("申请复查");
            assertThat(villager.reads("main")).contains("申请收到了");
        }
        try (var office = Visitor.atADesk(browser, portal)) {
            office.signsIn("again-fenban", "/desk/cases/" + receipt.id());
            office.page().locator("#act-reviewed").evaluate("part => part.open = true");
            office.findsNothingToComplainAbout();
            office.page().selectOption("#reviewed-outcome", "UPHELD");
            office.fills("#reviewed-text", "原处理意见正确，予以维持。")
                    .fills("#reviewed-document", "演示复查 8")
                    .fills(
                            "#reviewed-dated",
                            portal.room(PortalClock.class).today().toString())
                    .fills("#reviewed-organ", "某省水利厅（演示）")
                    .fills("#reviewed-address", "某省府路 9 号")
                    .presses("记下结果");
            assertThat(office.reads("main")).contains("结果记下了");
        }
        try (var villager = opened(browser, receipt)) {
            villager.findsNothingToComplainAbout();
            assertThat(villager.reads("main")).contains("维持", "演示复查 8", "原处理意见正确", "某省水利厅（演示）");
        }
        browser.close();
    }

    private Receipt handedIn(String title) {
        Receipt receipt = done(portal.room(Intake.class)
                .submit(
                        new Submission(
                                new IdempotencyKey(UUID.randomUUID()),
                                Channel.MAILBOX,
                                Kind.HELP,
                                new Title(title),
                                new LetterText(title + "，请来看一看。"),
                                new Place.Unknown(),
                                Optional.empty(),
                                false,
                                false),
                        ClientAddress.NOWHERE));
        read();
        return receipt;
    }

    private void answered(Receipt receipt, String answer, Official handler, Official head) {
        var id = receipt.id();
        done(casework.accept(id, version(receipt), "您的信由我办理。", handler));
        done(casework.draft(id, version(receipt), answer, handler));
        done(casework.approve(id, version(receipt), head));
        done(casework.deliver(id, version(receipt), handler));
    }

    private Visitor opened(Browser browser, Receipt receipt) {
        return Visitor.onAPhone(browser, portal)
                .goesTo("/receipts")
                .fills("#number", receipt.number().shown())
                .fills("#secret", receipt.secret().value())
                .presses("打开");
    }

    private int version(Receipt receipt) {
        return done(casework.caseOf(receipt.id())).version();
    }

    private void read() {
        portal.room(Readers.class).caughtUp("casework", "routing").block(Duration.ofSeconds(30));
    }
}
