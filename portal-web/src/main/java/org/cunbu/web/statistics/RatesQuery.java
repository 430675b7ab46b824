package org.cunbu.web.statistics;

import static java.util.Objects.requireNonNullElse;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.Asked;
import org.cunbu.portal.insight.statistics.Question;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Scope;
import org.jspecify.annotations.Nullable;

/** Which figures an address asks for; what it leaves out is the county, the running month, the first rate, now. */
record RatesQuery(String scope, String month, String rate, String numerator, String page) {

    RatesQuery(
            @Nullable String scope,
            @Nullable String month,
            @Nullable String rate,
            @Nullable String numerator,
            @Nullable String page) {
        this.scope = requireNonNullElse(scope, "");
        this.month = requireNonNullElse(month, "");
        this.rate = requireNonNullElse(rate, "");
        this.numerator = requireNonNullElse(numerator, "");
        this.page = requireNonNullElse(page, "");
    }

    /** A scope or month that is none is refused, so that a mistyped one is not taken for another. */
    Question question(Asked asked, YearMonth now) {
        return asked.of(scope.isEmpty() ? new Scope.County() : Scope.valueOf(scope), when(now));
    }

    private YearMonth when(YearMonth now) {
        try {
            return month.isEmpty() ? now : YearMonth.parse(month);
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field("month", "not-a-month", "月份写成 2026-11 这样。");
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

    @Nullable
    PageKey after() {
        return page.isEmpty() ? null : new PageKey(page);
    }
}
