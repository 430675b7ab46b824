package org.cunbu.portal.insight.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.insight.statistics.store.FirstDays;
import org.cunbu.portal.people.identity.Caller;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * From which day on figures are public. While nobody has said so, all are. Every setting stays to be read, so that what is
 * left out is never left out in silence.
 */
@Service
public class PublicFigures {

    private static final UUID SETTING = new UUID(0x63756e62752d6669L, 0x8000677572657301L);
    private static final int LONGEST_REASON = 300;

    private final FirstDays days;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    PublicFigures(FirstDays days, Acts acts, Journal journal, PortalClock clock) {
        this.days = days;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The day that holds; empty where all figures are public. */
    public Mono<FirstDay> since() {
        return days.latest();
    }

    /** Every day that was ever said, the latest first. */
    public Flux<FirstDay> said() {
        return days.all();
    }

    /** Says from which day on figures are public, and why. */
    public Mono<FirstDay> announce(LocalDate day, String reason, Official by) {
        return Mono.defer(() -> {
            Post post = by.postAs(Role.ADMINISTRATOR).orElseThrow(Forbidden::new);
            LocalDate checked = checked(day);
            String why = why(reason);
            return acts.inOne(() -> days.latest()
                    .map(FirstDay::n)
                    .defaultIfEmpty(0)
                    .map(n -> new FirstDay(n + 1, checked, why, post.unit().value(), clock.instant()))
                    .flatMap(next -> days.add(next)
                            .filter(added -> added)
                            .switchIfEmpty(Mono.error(() -> new Conflict("overtaken", "别人刚刚改过公开的起始日，请刷新再看。")))
                            .then(journal.append(
                                    new FiguresPublicFrom(new Subject("figures", SETTING, next.n()), next.day()),
                                    by.actor(post)))
                            .thenReturn(next)));
        });
    }

    /** Completes where this caller may see the figures of that month's letters. */
    Mono<Void> require(YearMonth month, Caller by) {
        if (by instanceof Official) return Mono.empty();
        return days.latest()
                .filter(first -> month.isBefore(first.month()) || clock.today().isBefore(first.day()))
                .flatMap(first -> Mono.error(new Forbidden("本县从 %s 起公开统计数字，%d年%d月以前收到的信的统计不公开。"
                        .formatted(
                                first.day(),
                                first.month().getYear(),
                                first.month().getMonthValue()))));
    }

    private LocalDate checked(LocalDate day) {
        if (day.getYear() < 2000 || day.isAfter(clock.today().plusYears(1))) {
            throw Invalid.field("day", "out-of-range", "起始日写成 2026-09-01 这样，最晚一年以内。");
        }
        return day;
    }

    private static String why(String reason) {
        String why = PlainText.oneLine("reason", reason, LONGEST_REASON).strip();
        if (why.isEmpty()) throw Invalid.field("reason", "missing", "请写明理由，大家都能看到。");
        return why;
    }
}
