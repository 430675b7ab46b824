package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;

/** The ladder as an administrator typed it; numbers that are missing were not typed. */
public record LadderWish(
        int version,
        @Nullable Integer orderAfter,
        @Nullable Integer signWithin,
        @Nullable Integer leaderAfter,
        @Nullable Integer quietFrom,
        @Nullable Integer quietUntil,
        boolean quietDaysOff) {

    Ladder checked() {
        int order = number("orderAfter", orderAfter, 1, 59);
        int sign = number("signWithin", signWithin, 1, 60);
        int leader = number("leaderAfter", leaderAfter, 2, 60);
        if (leader <= order) {
            throw Invalid.field("leaderAfter", "not-later", "进县领导清单要晚于督办单待签。");
        }
        int from = number("quietFrom", quietFrom, 1, 24);
        int until = number("quietUntil", quietUntil, 0, 23);
        if (until >= from) throw Invalid.field("quietUntil", "no-hours", "一天里总要留出可以提醒的时间。");
        return new Ladder(version, order, sign, leader, from, until, quietDaysOff);
    }

    private static int number(String field, @Nullable Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            throw Invalid.field(field, "out-of-range", "请填 " + least + " 到 " + most + " 的整数。");
        }
        return value;
    }
}
