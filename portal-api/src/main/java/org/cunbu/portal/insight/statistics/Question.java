package org.cunbu.portal.insight.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.cunbu.portal.foundation.http.Invalid;

/**
 * Which figures are asked for.
 *
 * @param scope whose
 * @param month of receipt
 * @param cuts  only letters of this channel, kind, topic; an empty value is the unknown one
 * @param by    told apart by this as well, one row a value
 * @param asOf  up to when acts count
 */
public record Question(Scope scope, YearMonth month, Map<By, String> cuts, By by, AsOf asOf) {

    private static final int LONGEST = 60;

    public Question {
        cuts = Map.copyOf(cuts);
        if (cuts.containsKey(By.NOTHING)) throw new IllegalArgumentException("nothing has no value");
        if (cuts.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            throw Invalid.field("topic", "too-long", "主题最多 60 个字。");
        }
        if (cuts.containsKey(by)) {
            throw Invalid.field("by", "twice", "已经只看一种" + by.word() + "了，不能再按" + by.word() + "分。");
        }
        if (scope instanceof Scope.Sealed && (!cuts.isEmpty() || by != By.NOTHING)) {
            throw Invalid.field("scope", "not-cut", "由县级保密办理的信不再细分。");
        }
    }

    /** A scope's letters of a month, not told apart, as they stand now. */
    public static Question of(Scope scope, YearMonth month) {
        return new Question(scope, month, Map.of(), By.NOTHING, new AsOf.Now());
    }

    /** The same as of another time. */
    public Question asOf(AsOf other) {
        return new Question(scope, month, cuts, by, other);
    }

    /** The same of another scope; sealed letters are not told apart any further, so of all of them. */
    public Question in(Scope other) {
        return other instanceof Scope.Sealed
                ? new Question(other, month, Map.of(), By.NOTHING, asOf)
                : new Question(other, month, cuts, by, asOf);
    }

    /** The same of one value only, not told apart. */
    public Question only(By what, String value) {
        return new Question(scope, month, Map.of(what, value), By.NOTHING, asOf);
    }

    /** The same, neither told apart nor narrowed. */
    public Question uncut() {
        return new Question(scope, month, Map.of(), By.NOTHING, asOf);
    }

    /** As an address writes it, after the question mark. */
    public String query() {
        StringBuilder text = new StringBuilder("scope=" + encoded(scope.toString()) + "&month=" + month);
        if (by != By.NOTHING) text.append("&by=").append(by);
        for (By cut : By.values()) {
            String value = cuts.get(cut);
            if (value == null) continue;
            text.append('&').append(cut.name().toLowerCase(Locale.ROOT)).append('=');
            text.append(value.isEmpty() ? Asked.UNKNOWN : encoded(value));
        }
        if (!(asOf instanceof AsOf.Now)) text.append("&asOf=").append(encoded(asOf.toString()));
        return text.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2F", "/");
    }

    /** By how many things letters are told apart; rows are folded for one. */
    public int dimensions() {
        return cuts.size() + (by == By.NOTHING ? 0 : 1);
    }

    /** Whether the answer says of single letters what the public log keeps to itself: kind or topic. */
    boolean tellsMore() {
        return cuts.containsKey(By.KIND) || cuts.containsKey(By.TOPIC);
    }
}
