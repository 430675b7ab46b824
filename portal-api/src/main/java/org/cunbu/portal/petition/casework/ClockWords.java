package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.SkippedDay;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;

/** Clocks in words: never a number of days alone, but a date and why it is that date. */
public final class ClockWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（E）", Locale.SIMPLIFIED_CHINESE);

    private ClockWords() {}

    /** What has to happen before the clock ends. */
    public static String name(ClockKind kind) {
        return switch (kind) {
            case DISPATCH, DISPATCH_STATUTE -> "转给承办单位";
            case FIRST_RESPONSE -> "有人给您回话";
            case FIRST_RESPONSE_STATUTE -> "书面告诉您谁来办";
            case CONCLUSION, CONCLUSION_STATUTE -> "给您答复";
            case PETITIONERS_WORD -> "您来说解决没解决";
            case RETURN_DECISION -> "定下由谁来办";
            case WITHDRAWAL -> "向您核实是不是要撤回";
            case OBJECTION -> "您可以提出异议";
            case OBJECTION_DECISION -> "答复您的异议";
            case REVIEW_REQUEST -> "您可以申请复查";
            case REVIEW_ANSWER -> "给您复查意见";
            case REEXAMINATION_REQUEST -> "您可以申请复核";
            case REEXAMINATION_ANSWER -> "给您复核意见";
            case SUPERVISION_REPORT -> "承办单位报告督办结果";
            case PLAN_DATE -> "把缺的补上";
        };
    }

    /** The day as people say it: 11月26日（周四）. */
    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** Until when, and how it stands: 最晚 11月26日（周四）有人给您回话. */
    public static String until(Deadline clock) {
        String last = day(clock.reckoning().lastDay());
        return switch (clock.state()) {
            case RUNNING -> (clock.kind().isBesideAPromise() ? "依法最晚 " : "最晚 ") + last + name(clock.kind());
            case KEPT -> "已按时（期限 " + last + "）" + name(clock.kind());
            case MISSED -> "原定 " + last + " 前" + name(clock.kind()) + "，已超期";
            case STOPPED -> "不再计时";
        };
    }

    /** Why it is that day: which days count and which were left out. */
    public static String why(Deadline clock) {
        Reckoning days = clock.reckoning();
        var words = new StringBuilder("从 ")
                .append(day(days.from()))
                .append(" 的第二天算起，共 ")
                .append(days.counted().size())
                .append(' ')
                .append(clock.kind().counting().word())
                .append("，到 ")
                .append(day(days.lastDay()))
                .append(" 24 时为止");
        if (clock.extended()) words.append("（含延长的 30 天）");
        if (!days.paused().isEmpty())
            words.append("；问您的时候停了 ").append(days.paused().size()).append(" 天");
        if (!days.skipped().isEmpty()) words.append("；不计 ").append(skipped(days));
        if (days.provisional()) words.append("（明年的放假安排还没有公布，暂定）");
        return words.append("。").toString();
    }

    private static String skipped(Reckoning days) {
        return days.skipped().stream().map(ClockWords::skippedDay).collect(Collectors.joining("、"));
    }

    private static String skippedDay(SkippedDay skipped) {
        return DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE).format(skipped.day()) + skipped.name();
    }
}
