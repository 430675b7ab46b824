package org.cunbu.portal.foundation.watch.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures in the text form in which Prometheus fetches them. */
public final class Samples {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})?\\s+(\\S+)(?:\\s+\\d+)?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private Samples() {}

    public static List<Sample> of(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Sample(line.group(1), labels(line.group(2)), number(line.group(3))))
                .toList();
    }

    private static Map<String, String> labels(@org.jspecify.annotations.Nullable String between) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (between != null) {
            LABEL.matcher(between)
                    .results()
                    .forEach(label -> labels.put(label.group(1), label.group(2).replaceAll("\\\\(.)", "$1")));
        }
        return labels;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }
}
