package org.cunbu.portal.foundation.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.calendar.WorkingDays.Notice;

/**
 * A notice as somebody types it, a line a day or a stretch of days: {@code 2027-02-05~2027-02-12 休 春节},
 * {@code 2027-02-14 班 春节}. Every line that cannot be read is named.
 */
public final class NoticeText {

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s*[~～至]\\s*(\\d{4}-\\d{2}-\\d{2}))?\\s+(休|班)\\s+(\\S{1,12})");
    private static final int LONGEST = 20;

    private NoticeText() {}

    /** What was read, and what was wrong: 第 3 行：…. */
    public record Read(SortedMap<LocalDate, Notice> days, List<String> problems) {}

    /**
     * Reads the lines.
     *
     * @param today only days after it may be set
     */
    public static Read of(int year, String text, LocalDate today) {
        var days = new TreeMap<LocalDate, Notice>();
        var problems = new ArrayList<String>();
        List<String> lines = text.lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            if (lines.get(n).isBlank()) continue;
            try {
                read(lines.get(n).strip(), year, today, days);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                problems.add(
                        "第 " + (n + 1) + " 行：" + (e instanceof DateTimeParseException ? "没有这一天。" : e.getMessage()));
            }
        }
        if (days.isEmpty() && problems.isEmpty()) problems.add("请至少写一天。");
        return new Read(days, problems);
    }

    private static void read(String line, int year, LocalDate today, SortedMap<LocalDate, Notice> days) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) throw new IllegalArgumentException("请写成“2027-02-05~2027-02-12 休 春节”或“2027-02-14 班 春节”。");
        LocalDate first = LocalDate.parse(found.group(1));
        LocalDate last = found.group(2) == null ? first : LocalDate.parse(found.group(2));
        if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
            throw new IllegalArgumentException("起止日期不对，或者超过 20 天。");
        }
        var notice = new Notice(found.group(3).equals("休"), found.group(4));
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!NoticeOfYear.belongsTo(year, day)) throw new IllegalArgumentException(day + " 不是 " + year + " 年的日子。");
            if (!day.isAfter(today)) throw new IllegalArgumentException(day + " 已经过了，只能写明天以后的日子。");
            if (days.putIfAbsent(day, notice) != null) throw new IllegalArgumentException(day + " 写了两次。");
        }
    }
}
