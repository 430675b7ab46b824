package org.cunbu.portal.insight.statistics;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A question as an address writes it; what is left out is not asked. A dash is the unknown value.
 */
public record Asked(
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String topic,
        @Nullable String by,
        @Nullable String asOf) {

    static final String UNKNOWN = "-";

    /** The question, for a scope and month. */
    public Question of(Scope scope, YearMonth month) {
        Map<By, String> cuts = new EnumMap<>(By.class);
        put(cuts, By.CHANNEL, named("channel", channel, Channel.values()));
        put(cuts, By.KIND, named("kind", kind, Kind.values()));
        put(cuts, By.TOPIC, topic);
        return new Question(scope, month, cuts, by(by), AsOf.valueOf(asOf == null ? "" : asOf));
    }

    private static void put(Map<By, String> cuts, By by, @Nullable String value) {
        if (value != null && !value.isEmpty()) cuts.put(by, value.equals(UNKNOWN) ? "" : value);
    }

    private static @Nullable String named(String field, @Nullable String value, Enum<?>[] known) {
        if (value == null || value.isEmpty() || value.equals(UNKNOWN)) return value;
        if (Arrays.stream(known).noneMatch(each -> each.name().equals(value))) {
            throw Invalid.field(field, "unknown", "没有这一种：只能是 " + Arrays.toString(known) + " 之一。");
        }
        return value;
    }

    private static By by(@Nullable String value) {
        if (value == null || value.isEmpty()) return By.NOTHING;
        return Arrays.stream(By.values())
                .filter(each -> each.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> Invalid.field("by", "unknown", "只能按 channel、kind 或 topic 来分。"));
    }
}
