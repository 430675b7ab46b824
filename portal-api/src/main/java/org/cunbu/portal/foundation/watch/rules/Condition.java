package org.cunbu.portal.foundation.watch.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a rule, in the small part of PromQL that the portal can judge by itself: {@code figure > 60},
 * {@code max by (reader) (figure) > 60}, {@code sum(figure{of="x"}) < 0.1}. Prometheus judges the same words.
 *
 * @param by the labels that make alarms of their own
 * @param with labels that a value must have
 */
public record Condition(
        Gathering gathering,
        List<String> by,
        String figure,
        Map<String, String> with,
        Relation relation,
        double bound) {

    /** What becomes of several values under the same labels. */
    public enum Gathering {
        EACH,
        MAX,
        MIN,
        SUM
    }

    /** How a value stands to the bound while the alarm is due. */
    public enum Relation {
        ABOVE(">"),
        AT_LEAST(">="),
        BELOW("<"),
        AT_MOST("<="),
        IS("=="),
        IS_NOT("!=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        boolean holds(double value, double bound) {
            return switch (this) {
                case ABOVE -> value > bound;
                case AT_LEAST -> value >= bound;
                case BELOW -> value < bound;
                case AT_MOST -> value <= bound;
                case IS -> value == bound;
                case IS_NOT -> value != bound;
            };
        }

        static Relation of(String sign) {
            for (Relation relation : values()) {
                if (relation.sign.equals(sign)) return relation;
            }
            throw new IllegalArgumentException("no relation: " + sign);
        }
    }

    private static final String SELECTOR = "([a-zA-Z_:][\\w:]*)(?:\\{([^}]*)})?";
    private static final Pattern WHOLE = Pattern.compile("(?:(max|min|sum)(?:\\s+by\\s*\\(([^)]*)\\))?\\s*\\(\\s*"
            + SELECTOR + "\\s*\\)|" + SELECTOR + ")\\s*(>=|<=|==|!=|>|<)\\s*(-?[\\d.]+(?:e[+-]?\\d+)?)");
    private static final Pattern WITH = Pattern.compile("(\\w+)\\s*=\\s*\"([^\"]*)\"");

    public Condition {
        by = List.copyOf(by);
        with = Map.copyOf(with);
    }

    /** @throws IllegalArgumentException where the words are more than the portal can judge */
    public static Condition of(String words) {
        Matcher matcher = WHOLE.matcher(words.strip().replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("the portal cannot judge: " + words);
        }
        boolean gathered = matcher.group(1) != null;
        return new Condition(
                gathered ? Gathering.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)) : Gathering.EACH,
                matcher.group(2) == null
                        ? List.of()
                        : List.of(matcher.group(2).strip().split("\\s*,\\s*")),
                gathered ? matcher.group(3) : matcher.group(5),
                labels(gathered ? matcher.group(4) : matcher.group(6)),
                Relation.of(matcher.group(7)),
                Double.parseDouble(matcher.group(8)));
    }

    /** The values for which the condition holds, by the labels that tell them apart. */
    public Map<Map<String, String>, Double> holdsFor(List<Sample> samples) {
        Map<Map<String, String>, Double> gathered = samples.stream()
                .filter(sample -> sample.name().equals(figure)
                        && sample.labels().entrySet().containsAll(with.entrySet()))
                .collect(Collectors.toMap(
                        sample -> kept(sample.labels()), Sample::value, this::together, LinkedHashMap::new));
        gathered.values().removeIf(value -> !relation.holds(value, bound));
        return gathered;
    }

    private Map<String, String> kept(Map<String, String> labels) {
        Map<String, String> kept = new TreeMap<>(labels);
        if (gathering != Gathering.EACH) kept.keySet().retainAll(by);
        return kept;
    }

    private double together(double one, double other) {
        return switch (gathering) {
            case EACH, MAX -> Math.max(one, other);
            case MIN -> Math.min(one, other);
            case SUM -> one + other;
        };
    }

    private static Map<String, String> labels(@Nullable String between) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (between != null) {
            WITH.matcher(between).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return labels;
    }
}
