package org.cunbu.portal.petition.casework;

import java.util.List;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.NoticeOfYear;
import org.cunbu.portal.foundation.calendar.NoticeText;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.HolidayNotices;
import org.cunbu.portal.foundation.deadlines.Weighed;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** 放假安排: the State Council's notices, brought in by administrators after they have seen what they do. */
@Service
public class Notices {

    private static final int SOURCE = 120;

    private final HolidayNotices notices;
    private final Calendar calendar;
    private final PortalClock clock;

    Notices(HolidayNotices notices, Calendar calendar, PortalClock clock) {
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The days as they are known now. */
    public WorkingDays known(Official by) {
        administrator(by);
        return calendar.workingDays();
    }

    /** Which clocks would end on another day; nothing is changed. */
    public Mono<Weighed> weigh(@Nullable Integer year, @Nullable String source, @Nullable String days, Official by) {
        administrator(by);
        return notices.weigh(checked(year, source, days));
    }

    /**
     * Brings it in; running clocks follow within a minute, with an entry in the history of each letter whose day changes.
     *
     * @param read the edition of the calendar that was shown
     */
    public Mono<Integer> enter(
            @Nullable Integer year, @Nullable String source, @Nullable String days, int read, Official by) {
        Post post = administrator(by);
        return notices.enter(checked(year, source, days), read, post.actor());
    }

    private NoticeOfYear checked(@Nullable Integer year, @Nullable String source, @Nullable String days) {
        int now = clock.today().getYear();
        if (year == null || year < now || year > now + 2) {
            throw Invalid.field("year", "out-of-range", "年份：请填今年或者以后两年内的年份。");
        }
        String name = source == null ? "" : source.strip();
        if (name.isEmpty()) throw Invalid.field("source", "required", "请写通知的名称和文号。");
        if (name.length() > SOURCE) throw Invalid.field("source", "too-long", "名称和文号最多 120 个字。");
        var read = NoticeText.of(year, days == null ? "" : days, clock.today());
        if (!read.problems().isEmpty()) throw Invalid.field("days", "unreadable", firstOf(read.problems()));
        if (read.days().size() > 100) throw Invalid.field("days", "too-many", "一年的通知最多写 100 天。");
        return new NoticeOfYear(year, name, read.days());
    }

    private static String firstOf(List<String> problems) {
        return String.join(" ", problems.subList(0, Math.min(5, problems.size())));
    }

    private static Post administrator(Official by) {
        return by.postAs(Role.ADMINISTRATOR).orElseThrow(Forbidden::new);
    }
}
