package org.cunbu.portal.insight.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.http.Invalid;

/** A quarter of a year, by which villages' figures are told. */
public record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");

    public Quarter {
        if (year < 2000 || year > 2100 || number < 1 || number > 4) throw wrong();
    }

    /** The quarter to which a month belongs. */
    public static Quarter of(YearMonth month) {
        return new Quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
    }

    /** As addresses write it: 2026-Q4. */
    public static Quarter valueOf(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) throw wrong();
        return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    public YearMonth first() {
        return YearMonth.of(year, number * 3 - 2);
    }

    public List<YearMonth> months() {
        return List.of(first(), first().plusMonths(1), first().plusMonths(2));
    }

    public Quarter before() {
        return of(first().minusMonths(1));
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }

    private static Invalid wrong() {
        return Invalid.field("quarter", "not-a-quarter", "季度写成 2026-Q4 这样。");
    }
}
