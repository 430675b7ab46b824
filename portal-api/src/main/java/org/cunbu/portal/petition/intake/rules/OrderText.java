package org.cunbu.portal.petition.intake.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A work order as somebody pasted it, taken apart: lines of 字段：值, several on one line where their headings are known,
 * headings in brackets, a text that goes on over lines until the next heading. What was not understood is kept as it is.
 *
 * @param values the first value of each field
 * @param unread lines that belong to no field
 */
public record OrderText(Map<OrderField, String> values, List<String> unread) {

    private static final String HEADINGS = Stream.of(OrderField.values())
            .flatMap(field -> field.headings().stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    /** 工单编号：… or 【工单编号】… at the beginning of a line, or behind a gap. */
    private static final Pattern HEADING = Pattern.compile(
            "(?:^|(?<=[\\s　;；,，|]))(?:[【\\[](" + HEADINGS + ")[】\\]][:：]?|(" + HEADINGS + ")[ 　]*[:：\\t])");

    public OrderText {
        values = Map.copyOf(values);
        unread = List.copyOf(unread);
    }

    /** Reads what was pasted. */
    public static OrderText read(String pasted) {
        var values = new EnumMap<OrderField, String>(OrderField.class);
        var unread = new ArrayList<String>();
        OrderField open = null;
        for (String line : pasted.lines().toList()) {
            var headings = headings(line, open);
            if (headings.isEmpty()) {
                if (open == OrderField.TEXT) values.merge(open, line, (before, more) -> before + "\n" + more);
                else if (!line.isBlank()) unread.add(line.strip());
                continue;
            }
            open = take(line, headings, values, unread);
        }
        values.replaceAll((field, value) -> value.strip());
        values.values().removeIf(String::isEmpty);
        return new OrderText(values, unread);
    }

    /** The headings of a line; within the text and behind its heading only the beginning of a line is one. */
    private static List<MatchResult> headings(String line, @Nullable OrderField open) {
        var all = HEADING.matcher(line).results().toList();
        boolean goesOn = open == OrderField.TEXT
                && !all.isEmpty()
                && !line.substring(0, all.getFirst().start()).isBlank();
        if (goesOn) return List.of();
        for (int i = 0; i < all.size(); i++) if (field(all.get(i)) == OrderField.TEXT) return all.subList(0, i + 1);
        return all;
    }

    private static @Nullable OrderField take(
            String line, List<MatchResult> headings, Map<OrderField, String> values, List<String> unread) {
        String before = line.substring(0, headings.getFirst().start()).strip();
        if (!before.isEmpty()) unread.add(before);
        OrderField last = null;
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : line.length();
            String value = line.substring(headings.get(i).end(), end).strip();
            last = field(headings.get(i));
            String known = values.putIfAbsent(last, trimmed(value));
            if (known != null && !known.equals(trimmed(value))) unread.add(line.strip());
        }
        return last;
    }

    /** What parts two fields on one line belongs to neither. */
    private static String trimmed(String value) {
        return value.replaceAll("[;；,，|\\s　]+$", "");
    }

    private static OrderField field(MatchResult heading) {
        String name = heading.group(1) == null ? heading.group(2) : heading.group(1);
        return OrderField.named(name).orElseThrow();
    }
}
