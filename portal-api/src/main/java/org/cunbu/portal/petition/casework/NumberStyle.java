package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Locale;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * How papers' numbers read. The one that the portal comes with is plain on purpose: it looks like no government's document
 * number; whoever runs the portal may set their own.
 *
 * @param pattern {@code {{unit}}} or {@code {{unit-code}}}, {@code {{year}}} and {@code {{n}}} stand in it
 */
public record NumberStyle(
        int version,
        String pattern,
        @Nullable Instant changed,
        @Nullable String by,
        @Nullable String why) {

    public static final NumberStyle FIRST = new NumberStyle(0, "{{unit-code}}-{{year}}-{{n}}", null, null, null);

    private static final int LONGEST = 60;

    /** A pattern that somebody wishes for, or why it cannot be one. */
    public static String checked(String raw) {
        String pattern = PlainText.oneLine("pattern", raw, LONGEST).strip();
        String rest = pattern.replace("{{unit}}", "")
                .replace("{{unit-code}}", "")
                .replace("{{year}}", "")
                .replace("{{n}}", "");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw Invalid.field("pattern", "unknown-slot", "编号里只能用 {{unit}}、{{unit-code}}、{{year}}、{{n}}。");
        }
        boolean unit = pattern.contains("{{unit}}") || pattern.contains("{{unit-code}}");
        if (!unit || !pattern.contains("{{year}}") || !pattern.contains("{{n}}")) {
            throw Invalid.field("pattern", "missing-slot", "编号里要有单位（{{unit}} 或 {{unit-code}}）、{{year}} 和 {{n}}，不然会重号。");
        }
        return pattern;
    }

    /** The number of a unit's n-th paper of a year. */
    public String number(UnitId unit, String unitName, int year, int n) {
        return pattern.replace("{{unit-code}}", unit.value())
                .replace("{{year}}", String.valueOf(year))
                .replace("{{n}}", String.format(Locale.ROOT, "%04d", n))
                .replace("{{unit}}", unitName);
    }
}
