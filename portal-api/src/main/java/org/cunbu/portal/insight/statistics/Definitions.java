package org.cunbu.portal.insight.statistics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.rules.Reckonings;
import org.cunbu.portal.insight.statistics.store.ReckoningWords;
import org.cunbu.portal.people.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 口径: how figures are counted here, how other tables count the same acts, and which letters make the difference. */
@Service
public class Definitions {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 48;

    private final Reckoned reckoned;
    private final ReckoningWords words;
    private final PublicFigures published;
    private final PortalClock clock;
    private final Map<Asked, Mono<List<Compared>>> kept = new ConcurrentHashMap<>();

    private record Asked(YearMonth month, LocalDate day) {}

    Definitions(Reckoned reckoned, ReckoningWords words, PublicFigures published, PortalClock clock) {
        this.reckoned = reckoned;
        this.words = words;
        this.published = published;
        this.clock = clock;
    }

    /** The reckonings in their words, this portal's own first. */
    public Flux<Reckoning> reckonings() {
        return words.of(Reckonings.VERSION);
    }

    /** The letters of a month by every reckoning, as of the end of a day. */
    public Mono<List<Compared>> compared(YearMonth month, LocalDate day, Caller by) {
        requireOver(month, day);
        return published.require(month, by).then(Mono.defer(() -> once(new Asked(month, day))));
    }

    /** The letters of a month that a reckoning counts otherwise than this portal's own. */
    public Mono<Page<Difference>> differences(
            YearMonth month, LocalDate day, Rate rate, String code, @Nullable PageKey page, Caller by) {
        requireOver(month, day);
        if (!Reckoning.RATES.contains(rate)) {
            throw Invalid.field("rate", "not-compared", "只能对照答复率、按期办结率、办结率和满意率。");
        }
        Reckonings theirs = named(code);
        return published
                .require(month, by)
                .then(Mono.defer(() -> reckoned.differences(month, day, rate, theirs, page)));
    }

    /** The last day that is over. */
    public LocalDate yesterday() {
        return clock.today().minusDays(1);
    }

    /** Counting a month takes a second; it is done once for all who ask in the same minutes. */
    private Mono<List<Compared>> once(Asked asked) {
        if (kept.size() > MOST_KEPT) kept.clear();
        return kept.computeIfAbsent(
                asked,
                which -> reckoned.compared(which.month(), which.day())
                        .cache(found -> KEPT, error -> Duration.ZERO, () -> Duration.ZERO));
    }

    private static Reckonings named(String code) {
        return Arrays.stream(Reckonings.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.field("reckoning", "unknown", "没有这个口径。"));
    }

    private void requireOver(YearMonth month, LocalDate day) {
        if (month.getYear() < 2000 || month.getYear() > 2100) {
            throw Invalid.field("month", "out-of-range", "月份写成 2026-11 这样。");
        }
        if (day.getYear() < 2000 || !day.isBefore(clock.today())) {
            throw Invalid.field("asOf", "not-over", "那一天还没有过完，或者太早了；统计时间只能是已经过完的一天。");
        }
    }
}
