package org.cunbu.portal.foundation.watch.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunbu.portal.foundation.watch.Advice;

/** The operations guide by its headings, so that what to do stands beside what is the matter. */
public final class Guide {

    private static final String FENCE = "```";

    private final Map<String, List<Advice>> sections = new HashMap<>();

    private Guide() {}

    /** Reads the guide; of its markup only headings, paragraphs and what is to be typed matter here. */
    public static Guide of(String markdown) {
        Guide guide = new Guide();
        List<Advice> section = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean typed = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                end(paragraph, section, typed);
                typed = !typed;
            } else if (!typed && line.startsWith("#")) {
                end(paragraph, section, false);
                section = new ArrayList<>();
                guide.sections.put(anchor(line), section);
            } else if (!typed && line.isBlank()) {
                end(paragraph, section, false);
            } else {
                if (!typed && isLatin(paragraph, line)) paragraph.append(' ');
                paragraph.append(typed ? line : plain(line)).append(typed ? "\n" : "");
            }
        }
        end(paragraph, section, typed);
        return guide;
    }

    /** What to do; nothing where the guide has no such section. */
    public List<Advice> at(String link) {
        return List.copyOf(sections.getOrDefault(link.substring(link.indexOf('#') + 1), List.of()));
    }

    private static void end(StringBuilder paragraph, List<Advice> section, boolean typed) {
        if (!paragraph.isEmpty()) section.add(new Advice(paragraph.toString().strip(), typed));
        paragraph.setLength(0);
    }

    /** Chinese lines are joined as they are, words of letters with a space. */
    private static boolean isLatin(StringBuilder before, String after) {
        return !before.isEmpty() && before.charAt(before.length() - 1) < 128 && after.charAt(0) < 128;
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("#+\\s*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String plain(String line) {
        return line.replace("`", "").replace("**", "");
    }
}
