package org.cunbu.portal.insight.statistics;

import java.time.YearMonth;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.rules.Sight;
import org.cunbu.portal.insight.statistics.store.Histories;
import org.cunbu.portal.people.identity.Anyone;
import org.cunbu.portal.people.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The rates, open to everybody: for the county, its townships and its units, told apart by at most one of channel, kind
 * and topic, for any month of receipt, as of now or the end of any day. Every figure opens to the lines that it counts.
 * Those with oversight see more: several cuts at once, sealed letters within the day.
 */
@Service
public class Statistics {

    private final Sources sources;
    private final RateTables tables;
    private final Items items;
    private final VillageTables villages;
    private final PublicFigures published;
    private final Histories histories;
    private final Names names;
    private final PortalClock clock;

    Statistics(
            Sources sources,
            RateTables tables,
            Items items,
            VillageTables villages,
            PublicFigures published,
            Histories histories,
            Names names,
            PortalClock clock) {
        this.sources = sources;
        this.tables = tables;
        this.items = items;
        this.villages = villages;
        this.published = published;
        this.histories = histories;
        this.names = names;
        this.clock = clock;
    }

    /** The rates of a scope for the letters of a month, as everybody sees them now. */
    public Mono<RateTable> rates(Scope scope, YearMonth month) {
        return Mono.defer(() -> rates(Question.of(scope, month), new Anyone()));
    }

    /** The rates that a question asks for, as this caller may see them. */
    public Mono<RateTable> rates(Question question, Caller by) {
        Moment moment = allowed(question, Sight.of(by));
        return published
                .require(question.month(), by)
                .then(Mono.defer(() -> tables.of(question, moment, sources.of(question, moment))));
    }

    /** The lines that a rate's denominator counts, each with whether its numerator counts it too, as everybody sees them. */
    public Mono<Page<ItemLine>> items(Scope scope, YearMonth month, Rate rate, @Nullable PageKey page) {
        return items(Question.of(scope, month), rate, false, page, new Anyone());
    }

    /**
     * The lines behind a figure.
     *
     * @param numerator whether only those that the numerator counts
     */
    public Mono<Page<ItemLine>> items(
            Question question, Rate rate, boolean numerator, @Nullable PageKey page, Caller by) {
        Sight sight = Sight.of(by);
        Moment moment = allowed(question, sight);
        if (question.tellsMore() && !sight.closer()) {
            throw new Forbidden("公开日志里不写每封信的类型和主题，所以按类型、主题分的数不逐件列出。");
        }
        return published
                .require(question.month(), by)
                .then(Mono.defer(() -> items.of(question, rate, numerator, moment, page)));
    }

    /** The villages of a township for the letters of a quarter; small counts as far as this caller may read them. */
    public Mono<VillageTable> villages(String township, Quarter quarter, AsOf asOf, Caller by) {
        if (township.isEmpty()) throw new NotFound("乡镇");
        names.require(new Scope.Township(township));
        Sight sight = Sight.of(by);
        Moment moment = Moment.of(asOf, clock.instant(), sight.live());
        return published
                .require(quarter.first(), by)
                .then(Mono.defer(() -> villages.of(township, quarter, moment, sight)));
    }

    /** The month that is running. */
    public YearMonth thisMonth() {
        return Shanghai.monthOf(clock.instant());
    }

    /** The first month of which there are letters; empty where there are none. */
    public Mono<YearMonth> firstMonth() {
        return histories.firstMonth().map(YearMonth::from);
    }

    /** Whose figures can be asked for: the county's, its townships' and its units', in order. */
    public List<NamedScope> scopes() {
        return names.scopes();
    }

    private Moment allowed(Question question, Sight sight) {
        names.require(question.scope());
        requireMonth(question.month());
        if (question.dimensions() > 1 && !sight.closer()) {
            throw Invalid.field("by", "one-at-a-time", "渠道、类型、主题一次只能按一项来分；分得更细会让人认出单封信。");
        }
        return Moment.of(question.asOf(), clock.instant(), sight.live());
    }

    /** Months in which there can be letters; others would leave PostgreSQL's own range of dates. */
    private static void requireMonth(YearMonth month) {
        if (month.getYear() < 2000 || month.getYear() > 2100) {
            throw Invalid.field("month", "out-of-range", "月份写成 2026-11 这样。");
        }
    }
}
