package org.cunbu.web.statistics;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Scope;
import org.jspecify.annotations.Nullable;

/** Which figures an address asks for; what it leaves out is the county, the running month, the first rate, now. */
record RatesQuery(String scope, String month, String rate, String numerator, String asOf, String page) {

    RatesQuery(
            @Nullable String scope,
            @Nullable String month,
            @Nullable String rate,
            @Nullable String numerator,
            @Nullable String asOf,
            @Nullable String page) {
        this.scope = requireNonNullElse(scope, "");
        this.month = requireNonNullElse(month, "");
        this.rate = requireNonNullElse(rate, "");
        this.numerator = requireNonNullElse(numerator, "");
        this.asOf = requireNonNullElse(asOf, "");
        this.page = requireNonNullElse(page, "");
    }

    /** A scope that is none is refused, so that a mistyped one is not taken for the county. */
    Scope whose() {
        return scope.isEmpty() ? new Scope.County() : Scope.valueOf(scope);
    }

    YearMonth when(YearMonth now) {
        try {
            return month.isEmpty() ? now : YearMonth.parse(month);
        } catch (DateTimeParseException unreadable) {
            return now;
        }
    }

    Rate which() {
        return Arrays.stream(Rate.values())
                .filter(each -> each.name().equals(rate))
                .findFirst()
                .orElse(Rate.RESPONSE);
    }

    boolean onlyCounted() {
        return numerator.equals("true");
    }

    Instant as(Instant now) {
        try {
            return asOf.isEmpty() ? now : Instant.parse(asOf);
        } catch (DateTimeParseException unreadable) {
            return now;
        }
    }
}
