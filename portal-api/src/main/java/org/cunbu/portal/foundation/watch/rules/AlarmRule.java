package org.cunbu.portal.foundation.watch.rules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One rule of an alarm, as it stands in the file that Prometheus reads too.
 *
 * @param patience for how long the condition must have held
 * @param severity critical: at once, also at night; warning: today
 * @param summary what is the matter, one sentence
 * @param runbook where it is told what to do
 */
public record AlarmRule(
        String name, Condition condition, Duration patience, String severity, String summary, String runbook) {

    /** The rules of one file, in its order. */
    public static List<AlarmRule> in(String yaml) {
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return list(file.get("groups")).stream()
                .flatMap(group -> list(group.get("rules")).stream())
                .map(AlarmRule::of)
                .toList();
    }

    private static AlarmRule of(Map<?, ?> rule) {
        Map<?, ?> annotations = map(rule.get("annotations"));
        return new AlarmRule(
                text(rule.get("alert")),
                Condition.of(text(rule.get("expr"))),
                duration(String.valueOf(rule.get("for") == null ? "0s" : rule.get("for"))),
                text(map(rule.get("labels")).get("severity")),
                text(annotations.get("summary")),
                text(annotations.get("runbook_url")));
    }

    /** The sentence with what it is of and how much: {{ $labels.reader }}, {{ $value }}. */
    public String summary(Map<String, String> labels, double value) {
        String said = summary;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            said = said.replace("{{ $labels." + label.getKey() + " }}", inWords(label.getValue()));
        }
        return said.replace("{{ $value | humanizeDuration }}", Words.duration(value))
                .replace("{{ $value | humanizePercentage }}", Words.percent(value))
                .replace("{{ $value }}", Words.number(value));
    }

    static Duration duration(String words) {
        long amount = Long.parseLong(words.substring(0, words.length() - 1));
        return switch (words.charAt(words.length() - 1)) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            case 'd' -> Duration.ofDays(amount);
            default -> throw new IllegalArgumentException("no duration: " + words);
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value, "a rule lacks a part").toString().strip();
    }

    private static List<Map<?, ?>> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(AlarmRule::map).toList()
                : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : new LinkedHashMap<>();
    }

    /** The kinds of desk as people call them; everything else as it is. */
    private static String inWords(String value) {
        return switch (value) {
            case "petition_office" -> "信访局分办";
            case "discipline" -> "纪检";
            case "department" -> "部门";
            case "township" -> "乡镇";
            case "village" -> "村";
            default -> value;
        };
    }
}
