package org.cunbu.portal.petition.casework.showing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.attachments.FileType;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.AccusationCleared;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.AttachedTo;
import org.cunbu.portal.petition.casework.AttachmentAdded;
import org.cunbu.portal.petition.casework.CallTried;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.HandlerChanged;
import org.cunbu.portal.petition.casework.HelperInvited;
import org.cunbu.portal.petition.casework.HelperReleased;
import org.cunbu.portal.petition.casework.LetterClassified;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.NoteAdded;
import org.cunbu.portal.petition.casework.ObjectionDecided;
import org.cunbu.portal.petition.casework.ObjectionRaised;
import org.cunbu.portal.petition.casework.OpinionGiven;
import org.cunbu.portal.petition.casework.PaperDelivered;
import org.cunbu.portal.petition.casework.PaperIssued;
import org.cunbu.portal.petition.casework.PlanSigned;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.casework.QuestionAsked;
import org.cunbu.portal.petition.casework.ReturnRefused;
import org.cunbu.portal.petition.casework.ReviewAsked;
import org.cunbu.portal.petition.casework.ReviewDecided;
import org.cunbu.portal.petition.casework.RoundAccepted;
import org.cunbu.portal.petition.casework.RoundClosed;
import org.cunbu.portal.petition.casework.RoundDispatched;
import org.cunbu.portal.petition.casework.RoundDueMoved;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.RoundPlanned;
import org.cunbu.portal.petition.casework.RoundRanOut;
import org.cunbu.portal.petition.casework.RoundReopened;
import org.cunbu.portal.petition.casework.RoundResumed;
import org.cunbu.portal.petition.casework.RoundReturned;
import org.cunbu.portal.petition.casework.RoundTakenUp;
import org.cunbu.portal.petition.casework.RoundTurnedAway;
import org.cunbu.portal.petition.casework.SupervisionOrdered;
import org.cunbu.portal.petition.casework.SupervisionPassedUp;
import org.cunbu.portal.petition.casework.SupervisionReady;
import org.cunbu.portal.petition.casework.TermExtended;
import org.cunbu.portal.petition.casework.TurnAway;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.WithdrawalAsked;
import org.cunbu.portal.petition.casework.WordSaid;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.routing.RoutingProposed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the journal says of a petition, in words: spoken ones for the petitioner, an office's for officials. */
@Component
class Deeds {

    private final CountyHouses houses;

    Deeds(CountyHouses houses) {
        this.houses = houses;
    }

    /** The line a petitioner reads; none where the step is the office's own affair. */
    Optional<Progress.Line> told(Recorded deed, Map<UUID, CaseView.Note> notes, Optional<Handler> handler) {
        return switch (deed.type()) {
            case "PetitionReceived" -> line(deed, null, "您的信收到了。");
            case "TextAdded" -> line(deed, null, "工作人员照原件录入了文字，原件不变。");
            case "ReceiptReplaced" -> line(deed, null, "回执补办了，原来的查询码作废。");
            case "RoundDispatched" -> dispatched(deed, deed.as(RoundDispatched.class));
            case "RoundAccepted" -> {
                var accepted = deed.as(RoundAccepted.class);
                String unit = name(accepted.lead());
                yield line(deed, unit, unit + "收下了，" + takenUp(accepted, handler));
            }
            case "HandlerChanged" -> {
                String unit = name(deed.as(HandlerChanged.class).lead());
                yield line(deed, unit, unit + "原来的承办人离岗了，信交给了" + unit + "的另一位同志，期限不变。");
            }
            case "ReturnRefused" ->
                line(deed, null, "还是由" + name(deed.as(ReturnRefused.class).lead()) + "来办。");
            case "HelperInvited" -> {
                String helper = name(deed.as(HelperInvited.class).helper());
                yield line(deed, helper, helper + "一起来办。");
            }
            case "RoundTurnedAway" -> {
                var entry = deed.as(RoundTurnedAway.class);
                yield line(
                        deed,
                        name(entry.desk()),
                        turnedAway(entry.as()) + entry.door().advice());
            }
            case "ObjectionRaised" ->
                line(deed, null, "您提了异议，由" + name(deed.as(ObjectionRaised.class).decides()) + "来定。");
            case "ObjectionDecided" -> {
                var entry = deed.as(ObjectionDecided.class);
                yield line(deed, name(entry.by()), name(entry.by()) + decided(entry));
            }
            case "QuestionAsked" -> {
                String unit = name(deed.as(QuestionAsked.class).lead());
                yield line(deed, unit, unit + "想问您一件事，等您回答。");
            }
            case "QuestionAnswered" -> line(deed, null, "您回答了。");
            case "TermExtended" -> {
                var entry = deed.as(TermExtended.class);
                String unit = name(entry.lead());
                yield line(deed, unit, unit + "延期了，最晚 " + ClockWords.day(entry.until()) + " 给您答复。");
            }
            case "RoundPlanned" -> {
                var entry = deed.as(RoundPlanned.class);
                String unit = name(entry.lead());
                yield line(deed, unit, "现在还办不了，" + unit + "列入了计划，" + ClockWords.day(entry.next()) + " 再看一次。");
            }
            case "RoundResumed" -> {
                String unit = name(deed.as(RoundResumed.class).lead());
                yield line(deed, unit, unit + "又接着办了。");
            }
            case "NoteAdded" -> step(deed, notes);
            case "LetterAddedTo" -> line(deed, null, "您补充了内容。");
            case "AttachmentAdded" -> attached(deed);
            case "AttachmentRemoved" ->
                line(deed, null, "您传的附件删掉了。").filter(own -> deed.by().unit() == null);
            case "AnswerDelivered" -> {
                String unit = name(deed.as(AnswerDelivered.class).lead());
                yield line(deed, unit, unit + "给了您答复。");
            }
            case "WordSaid" -> line(deed, null, "您说：" + said(deed.as(WordSaid.class)) + "。");
            case "WithdrawalAsked" ->
                line(
                        deed,
                        null,
                        "您要撤回这封信。"
                                + ClockWords.day(deed.as(WithdrawalAsked.class).until()) + " 以前会有别的单位问您是不是这样，其间照常办理。");
            case "WithdrawalRecalled" -> line(deed, null, "信不撤回了，继续办。");
            case "CallTried" ->
                deed.as(CallTried.class).reached()
                        ? line(deed, name(unit(deed.by())), name(unit(deed.by())) + "回访了您。")
                        : line(deed, name(unit(deed.by())), name(unit(deed.by())) + "回访您，没有联系上。");
            case "RoundReopened" -> {
                String desk = name(deed.as(RoundReopened.class).desk());
                yield line(deed, desk, "您说没有解决，信重新办理，由" + desk + "定谁来办。");
            }
            case "Reminded" ->
                deed.by().kind() == Actor.Kind.PETITIONER
                        ? line(deed, null, "您催了一次。")
                        : line(deed, name(unit(deed.by())), name(unit(deed.by())) + "催办了一次。");
            case "SupervisionOrdered" -> {
                var entry = deed.as(SupervisionOrdered.class);
                yield line(
                        deed,
                        name(unit(deed.by())),
                        name(unit(deed.by())) + "督办，要求" + name(entry.unit()) + " " + ClockWords.day(entry.until())
                                + " 以前报告。");
            }
            case "RoundTakenUp" -> {
                String lead = name(deed.as(RoundTakenUp.class).lead());
                yield line(deed, lead, "改由上一级" + lead + "直接办理。");
            }
            case "OpinionGiven" ->
                line(
                        deed,
                        name(deed.as(OpinionGiven.class).unit()),
                        "出具了处理意见书，" + ClockWords.day(deed.as(OpinionGiven.class).until()) + " 以前可以申请复查。");
            case "ReviewAsked" ->
                line(
                        deed,
                        null,
                        "您申请了" + deed.as(ReviewAsked.class).kind().word() + "，最晚 "
                                + ClockWords.day(deed.as(ReviewAsked.class).until()) + " 有结果。");
            case "ReviewDecided" ->
                line(
                        deed,
                        null,
                        deed.as(ReviewDecided.class).kind().word() + "有了结果："
                                + deed.as(ReviewDecided.class).outcome().word() + "。");
            case "LetterTakenBack" -> line(deed, null, "信按您的意思撤回了。");
            case "RoundClosed" -> line(deed, null, closed(deed.as(RoundClosed.class)));
            case "RoundRanOut" -> {
                var ranOut = deed.as(RoundRanOut.class);
                yield line(deed, name(ranOut.unit()), late(ranOut.clock()) + "，已列入单位负责人的待办。");
            }
            case "RoundDueMoved" -> moved(deed, deed.as(RoundDueMoved.class));
            case "PaperIssued" -> issued(deed, deed.as(PaperIssued.class));
            case "LetterPublished" -> line(deed, null, "隐去个人信息后公开了。");
            case "LetterTakenDown" -> line(deed, null, "公开的内容撤下了。");
            default -> Optional.empty();
        };
    }

    /** The line an official reads. */
    CaseView.Line done(Recorded deed) {
        return new CaseView.Line(deed.happened(), deed.type(), by(deed.by()), words(deed));
    }

    private String words(Recorded deed) {
        return switch (deed.type()) {
            case "PetitionReceived" -> "登记";
            case "ReceiptReplaced" -> "补办回执，原来的查询码作废";
            case "TextAdded" -> "照原件录入文字";
            case "RoundOpened" -> "转到" + name(deed.as(RoundOpened.class).desk());
            case "RoutingProposed" ->
                "建议由" + name(deed.as(RoutingProposed.class).lead()) + "承办";
            case "RoundDispatched" -> {
                var entry = deed.as(RoundDispatched.class);
                yield (entry.alone() ? "按规则自动" : "") + entry.mode().word() + "：" + name(entry.lead());
            }
            case "RoundAccepted" -> "受理，已告知来信人";
            case "RoundReturned" -> {
                var entry = deed.as(RoundReturned.class);
                yield "第 " + entry.nth() + " 次退回，由" + name(entry.decides()) + "定";
            }
            case "ReturnRefused" ->
                "不同意退回，仍由" + name(deed.as(ReturnRefused.class).lead()) + "办";
            case "HelperInvited" -> "请" + name(deed.as(HelperInvited.class).helper()) + "协办";
            case "HelperReleased" -> name(deed.as(HelperReleased.class).helper()) + "不再协办";
            case "AnsweredOnSpot" -> "当场答复";
            case "RoundTurnedAway" -> {
                var entry = deed.as(RoundTurnedAway.class);
                yield kind(entry.as()) + "：" + entry.door().word();
            }
            case "ObjectionRaised" ->
                "来信人提出异议，由" + name(deed.as(ObjectionRaised.class).decides()) + "定";
            case "ObjectionDecided" -> deed.as(ObjectionDecided.class).upheld() ? "异议成立" : "异议不成立";
            case "QuestionAsked" -> "询问来信人";
            case "QuestionAnswered" -> "来信人答复询问";
            case "TermExtended" ->
                "延期到 " + ClockWords.day(deed.as(TermExtended.class).until());
            case "PlanProposed" -> "提出挂账";
            case "PlanSigned" -> "负责人签字，待" + name(deed.as(PlanSigned.class).decides()) + "同意挂账";
            case "PlanRefused" -> "不同意挂账";
            case "RoundPlanned" ->
                "同意挂账，下次 " + ClockWords.day(deed.as(RoundPlanned.class).next());
            case "RoundResumed" -> "销去挂账，继续办理";
            case "LetterClassified" ->
                "定性：" + deed.as(LetterClassified.class).as().word();
            case "HandlerChanged" -> "承办人离岗，换人承办";
            case "NoteAdded" -> deed.as(NoteAdded.class).told() ? "告知进展" : "记录";
            case "LetterAddedTo" -> "补充内容";
            case "AttachmentAdded" ->
                "附件：" + word(deed.as(AttachmentAdded.class).type());
            case "AttachmentRemoved" -> "删掉附件";
            case "AnswerDrafted" -> "拟答复，待审核";
            case "AnswerSentBack" -> "退回修改";
            case "AnswerApproved" -> "审核通过";
            case "AnswerDelivered" -> "送达答复";
            case "WordSaid" -> said(deed.as(WordSaid.class));
            case "WithdrawalAsked" ->
                "来信人要撤回，待核实至 " + ClockWords.day(deed.as(WithdrawalAsked.class).until());
            case "WithdrawalRecalled" -> "来信人不撤回了";
            case "CallTried" -> called(deed.as(CallTried.class));
            case "RoundReopened" -> "重开，由" + name(deed.as(RoundReopened.class).desk()) + "分办";
            case "Reminded" -> "催办";
            case "SupervisionReady" ->
                "待签督办：" + name(deed.as(SupervisionReady.class).signer()) + "督办员签发";
            case "SupervisionPassedUp" ->
                "督办无人签发，升到" + name(deed.as(SupervisionPassedUp.class).signer());
            case "LeadersTold" -> "列入领导关注";
            case "SupervisionOrdered" ->
                "督办，" + ClockWords.day(deed.as(SupervisionOrdered.class).until()) + " 前反馈";
            case "SupervisionReported" -> "反馈督办";
            case "SupervisionStruckOff" -> "督办销号";
            case "RoundTakenUp" -> "提级办理：" + name(deed.as(RoundTakenUp.class).lead());
            case "OpinionGiven" -> "出具处理意见书";
            case "ReviewAsked" -> "申请" + deed.as(ReviewAsked.class).kind().word();
            case "ReviewDecided" ->
                deed.as(ReviewDecided.class).kind().word() + "结果："
                        + deed.as(ReviewDecided.class).outcome().word();
            case "LetterTakenBack" -> "撤回";
            case "RoundClosed" -> {
                var entry = deed.as(RoundClosed.class);
                yield "办结：" + entry.verdict().word() + (entry.silent() ? "（7 天内未表态）" : "");
            }
            case "AccusationCleared" ->
                "未指控任何人，转" + name(deed.as(AccusationCleared.class).desk());
            case "AccusationMarked" -> "属检举控告，移送并保密";
            case "RoundRanOut" -> late(deed.as(RoundRanOut.class).clock());
            case "RoundDueMoved" -> "放假安排有新通知：" + moves(deed.as(RoundDueMoved.class), ClockKind::word);
            case "PaperIssued" -> "制作" + called(deed.as(PaperIssued.class));
            case "PaperDelivered" -> delivered(deed.as(PaperDelivered.class));
            case "LetterPublished" -> "公开";
            case "LetterTakenDown" -> "撤下公开内容";
            case "PublicationRefused" -> "决定不公开";
            default -> deed.type();
        };
    }

    /** The statute beside a promise is said to citizens only where it is all that is left. */
    private static Optional<Progress.Line> moved(Recorded deed, RoundDueMoved entry) {
        var promises = entry.moves().stream()
                .filter(move -> !move.clock().isBesideAPromise())
                .toList();
        if (promises.isEmpty()) return Optional.empty();
        return line(
                deed, null, "放假安排有了新通知：" + moves(new RoundDueMoved(entry.subject(), promises), ClockWords::name) + "。");
    }

    private static String moves(RoundDueMoved entry, Function<ClockKind, String> name) {
        return entry.moves().stream()
                .map(move -> name.apply(move.clock()) + "从 " + ClockWords.day(move.before()) + " 改到 "
                        + ClockWords.day(move.lastDay()))
                .collect(Collectors.joining("，"));
    }

    private Optional<Progress.Line> dispatched(Recorded deed, RoundDispatched entry) {
        if (entry.mode() == Mode.HANDED_OVER) return line(deed, null, "信已移送有权处理的机关，内容保密。");
        String unit = name(entry.lead());
        return line(deed, unit, "转给了" + unit + "。");
    }

    /** A paper between offices is the offices' own affair. */
    private Optional<Progress.Line> issued(Recorded deed, PaperIssued entry) {
        if (!entry.kind().isForPetitioner()) return Optional.empty();
        String unit = name(entry.unit());
        return line(deed, unit, unit + "给您出具了" + called(entry) + "。");
    }

    private static String called(PaperIssued entry) {
        return "《" + entry.kind().word() + "》（" + entry.number() + "）";
    }

    private static String delivered(PaperDelivered entry) {
        String what = entry.number() == null ? "答复" : "文书（" + entry.number() + "）";
        return what + "送达：" + entry.way().word() + "，" + Shanghai.minute(entry.at());
    }

    private static String turnedAway(TurnAway as) {
        return switch (as) {
            case REDIRECTED -> "这件事要走法定途径。";
            case DECLINED -> "这件事不能在这里受理。";
            case EXHAUSTED -> "这件事不再受理了。";
        };
    }

    private static String kind(TurnAway as) {
        return switch (as) {
            case REDIRECTED -> "导入法定途径";
            case DECLINED -> "不予受理";
            case EXHAUSTED -> "不再受理";
        };
    }

    private static String decided(ObjectionDecided entry) {
        if (!entry.upheld()) return "看过您的异议，原来的决定不变。";
        return entry.plan() ? "认为您说得对，这件事要接着办。" : "认为您说得对，这封信照常办理。";
    }

    /** By whom, and what that person told the petitioner: the first response. Whoever left is not named any more. */
    private static String takenUp(RoundAccepted accepted, Optional<Handler> handler) {
        return handler.map(by -> (by.person().equals(accepted.handler()) ? "由" + by.name() + "承办" : "由专人承办") + "，给您的话：“"
                        + by.message() + "”")
                .orElse("有专人在办。");
    }

    private static Optional<Progress.Line> step(Recorded deed, Map<UUID, CaseView.Note> notes) {
        var entry = deed.as(NoteAdded.class);
        CaseView.Note note = notes.get(entry.note());
        return entry.told() && note != null ? line(deed, null, note.text()) : Optional.empty();
    }

    private static Optional<Progress.Line> attached(Recorded deed) {
        var entry = deed.as(AttachmentAdded.class);
        return entry.part() == AttachedTo.LETTER
                ? line(deed, null, "您传了" + word(entry.type()) + "。")
                : Optional.empty();
    }

    private static String word(FileType type) {
        return type.isPicture() ? "照片" : type.isVoice() ? "录音" : "PDF";
    }

    private static String said(WordSaid entry) {
        var rating = entry.rating();
        return entry.solved().word() + (rating == null ? "" : "，" + rating.word());
    }

    private static String closed(RoundClosed entry) {
        if (entry.verdict() == Verdict.WITHDRAWN) return "办完了：按您的意思撤回。";
        if (entry.silent()) return "办完了：7 天里没有收到您的表态。";
        return "办完了。";
    }

    private static String late(ClockKind clock) {
        return switch (clock) {
            case DISPATCH -> "没有按时转给承办单位";
            case DISPATCH_STATUTE -> "过了法定的转办期限";
            case FIRST_RESPONSE -> "没有按时给来信人回话";
            case FIRST_RESPONSE_STATUTE -> "过了法定的书面告知期限";
            case CONCLUSION -> "没有按时答复";
            case CONCLUSION_STATUTE -> "过了法定的办结期限";
            case PETITIONERS_WORD -> "表态期满";
            case RETURN_DECISION -> "没有按时裁定退回";
            case WITHDRAWAL -> "撤回核实期满";
            case OBJECTION -> "异议期满";
            case OBJECTION_DECISION -> "没有按时裁定异议";
            case REVIEW_REQUEST -> "申请复查期满";
            case REVIEW_ANSWER -> "没有按时作出复查意见";
            case REEXAMINATION_REQUEST -> "申请复核期满";
            case REEXAMINATION_ANSWER -> "没有按时作出复核意见";
            case SUPERVISION_REPORT -> "没有按时反馈督办";
            case PLAN_DATE -> "过了挂账的日期";
        };
    }

    private static String called(CallTried entry) {
        return entry.reason().word() + "：第 " + entry.nth() + " 次，" + (entry.reached() ? "联系上了" : "没有联系上");
    }

    private static String unit(Actor actor) {
        return actor.unit() == null ? "" : actor.unit();
    }

    private String by(Actor actor) {
        return switch (actor.kind()) {
            case PETITIONER -> "来信人";
            case PROGRAM -> "系统";
            case OFFICIAL -> name(unit(actor));
        };
    }

    private String name(String unit) {
        return unit.isEmpty() ? "" : houses.name(new UnitId(unit));
    }

    private static Optional<Progress.Line> line(Recorded deed, @Nullable String unit, String words) {
        return Optional.of(new Progress.Line(deed.happened(), deed.type(), unit, words));
    }
}
