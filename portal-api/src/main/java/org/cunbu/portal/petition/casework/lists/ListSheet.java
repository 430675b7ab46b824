package org.cunbu.portal.petition.casework.lists;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.petition.casework.ListKind;
import org.cunbu.portal.petition.casework.ListLine;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.QueueLine;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;

/** A list as the lines of a spreadsheet. */
public final class ListSheet {

    private ListSheet() {}

    public static List<String> header(ListKind list) {
        return switch (list) {
            case PROBLEMS -> List.of("编号", "标题", "类型", "来源", "地点", "状态", "在等", "现在谁负责", "经办人", "收到", "最晚", "期限");
            case ASSIGNMENTS ->
                List.of("编号", "标题", "类型", "来源", "地点", "方式", "主办", "协办", "交办时间", "经办人", "状态", "最晚", "期限");
            case CLOSE_OUTS -> List.of("编号", "标题", "类型", "来源", "地点", "主办", "收到", "办结", "结果", "凭什么", "答复");
        };
    }

    public static List<String> row(ListKind list, ListLine line) {
        QueueLine letter = line.letter();
        var closing = line.closing();
        return switch (list) {
            case PROBLEMS ->
                List.of(
                        letter.number().value(),
                        letter.title(),
                        word(letter.kind()),
                        word(letter.channel()),
                        letter.place(),
                        letter.stage().officialWord(),
                        letter.step(),
                        letter.holderName(),
                        text(letter.handler()),
                        minute(letter.received()),
                        day(letter.next()),
                        letter.due());
            case ASSIGNMENTS ->
                List.of(
                        letter.number().value(),
                        letter.title(),
                        word(letter.kind()),
                        word(letter.channel()),
                        letter.place(),
                        line.mode() == null ? "" : line.mode().word(),
                        text(line.leadName()),
                        String.join("、", line.alongside()),
                        minute(line.given()),
                        text(letter.handler()),
                        letter.stage().officialWord(),
                        day(letter.next()),
                        letter.due());
            case CLOSE_OUTS ->
                List.of(
                        letter.number().value(),
                        letter.title(),
                        word(letter.kind()),
                        word(letter.channel()),
                        letter.place(),
                        line.leadName() == null ? letter.holderName() : line.leadName(),
                        minute(letter.received()),
                        closing == null ? "" : minute(closing.at()),
                        closing == null ? "" : closing.how(),
                        closing == null ? "" : closing.byWord(),
                        closing == null ? "" : text(closing.answer()));
        };
    }

    /** As officials say the kind of a letter. */
    public static String word(Kind kind) {
        return switch (kind) {
            case INQUIRY -> "咨询";
            case HELP -> "求助";
            case COMPLAINT -> "投诉";
            case REPORT -> "举报";
            case SUGGESTION -> "建议";
            case PRAISE -> "表扬";
        };
    }

    /** As officials say the way a letter came. */
    public static String word(Channel channel) {
        return switch (channel) {
            case MAILBOX -> "民声邮箱";
            case FORUM -> "网民留言";
            case VILLAGE_OFFICE -> "网上村部";
            case ENTREPRENEURS_DAY -> "企业家日";
            case VISIT -> "下访接访";
            case HOTLINE -> "热线";
            case ONLINE_OPINION -> "网络舆情";
            case OPEN311 -> "其他系统";
        };
    }

    private static String day(@Nullable NextClock clock) {
        return clock == null ? "" : clock.day().toString();
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "" : Shanghai.minute(at);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
