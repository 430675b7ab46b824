package org.cunbu.search;

import java.time.YearMonth;
import java.time.ZoneId;

/** A month of the calendar in Shanghai is a value of a facet over time. */
final class Months {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Months() {}

    /** The chosen values as a filter: of a field of time they are months, {@code 2026-11}. */
    static Filter filter(Field field, Choice choice) {
        return field instanceof Field.Time
                ? new Filter.AnyOf(choice.chosen().stream()
                        .map(month -> between(choice.field(), YearMonth.parse(month)))
                        .toList())
                : new Filter.OneOf(choice.field(), choice.chosen());
    }

    private static Filter between(String field, YearMonth month) {
        return new Filter.Between(
                field,
                month.atDay(1).atStartOfDay(ZONE).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant());
    }
}
