package org.cunbu.portal.petition.publication;

import java.time.YearMonth;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;

/** Which published letters a reader wants; null wants all. The month is that of receipt. */
public record LetterFilter(
        @Nullable RegionCode township,
        @Nullable UnitId unit,
        @Nullable Channel channel,
        @Nullable Kind kind,
        @Nullable YearMonth month) {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2100, 12);

    public LetterFilter {
        if (month != null && (month.isBefore(FIRST) || month.isAfter(LAST))) {
            throw Invalid.field("month", "out-of-range", "月份写成 2026-11 这样。");
        }
    }

    public static final LetterFilter ALL = new LetterFilter(null, null, null, null, null);
}
