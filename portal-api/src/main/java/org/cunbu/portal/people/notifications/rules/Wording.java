package org.cunbu.portal.people.notifications.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message says: short sentences, a date and a name, never the letter's text. A template is a file: its first line
 * the subject, the rest the text; {@code {number}} is what was referred to. A line all of whose references are missing
 * is left out.
 *
 * @param subject one line
 */
public record Wording(String subject, String text) {
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z-]+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA);
    private static final Map<String, String> VERDICTS = Map.of(
            "RESOLVED", "您说问题解决了，这件事就办结了。",
            "EXPLAINED", "答复已经过了七天，没有收到您的意见，先按已答复办结。",
            "UNRESOLVED", "您说问题没有解决，我们如实记下了。",
            "WITHDRAWN", "您把信收回了，不再往下办。");
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    /**
     * The message for a template.
     *
     * @param portal the portal's address, where the letter can be followed
     */
    public static Wording of(String template, Map<String, String> references, String portal) {
        Map<String, String> known = new java.util.HashMap<>(references);
        known.put("portal", portal);
        String[] file = TEMPLATES.computeIfAbsent(template, Wording::read).split("\n", 2);
        StringBuilder text = new StringBuilder();
        for (String line : file[1].strip().split("\n")) {
            if (isComplete(line, known)) {
                text.append(filled(line, known)).append('\n');
            }
        }
        return new Wording(filled(file[0].strip(), known), text.toString());
    }

    private static boolean isComplete(String line, Map<String, String> known) {
        Matcher reference = REFERENCE.matcher(line);
        while (reference.find()) {
            if (!known.containsKey(reference.group(1))) {
                return false;
            }
        }
        return true;
    }

    private static String filled(String line, Map<String, String> known) {
        return REFERENCE
                .matcher(line)
                .replaceAll(reference -> Matcher.quoteReplacement(spoken(known.getOrDefault(reference.group(1), ""))));
    }

    /** A day as people say it, a verdict in a sentence, anything else as it is, on one line. */
    private static String spoken(String value) {
        String verdict = VERDICTS.get(value);
        if (verdict != null) {
            return verdict;
        }
        try {
            return LocalDate.parse(value).format(DAY);
        } catch (DateTimeException noDay) {
            return value.replaceAll("\\R", " ");
        }
    }

    private static String read(String template) {
        if (!template.matches("[a-z-]{1,40}")) {
            throw new IllegalArgumentException("no such template: " + template);
        }
        try (InputStream file = Wording.class.getResourceAsStream("/mail/" + template + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("no such template: " + template);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
