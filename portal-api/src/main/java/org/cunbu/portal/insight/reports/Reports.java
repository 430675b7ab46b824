package org.cunbu.portal.insight.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.insight.reports.rules.Rows;
import org.cunbu.portal.insight.reports.store.FrozenReports;
import org.cunbu.portal.insight.statistics.AsOf;
import org.cunbu.portal.insight.statistics.By;
import org.cunbu.portal.insight.statistics.Compared;
import org.cunbu.portal.insight.statistics.Definitions;
import org.cunbu.portal.insight.statistics.PublicFigures;
import org.cunbu.portal.insight.statistics.Question;
import org.cunbu.portal.insight.statistics.Scope;
import org.cunbu.portal.insight.statistics.Statistics;
import org.cunbu.portal.people.identity.Caller;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The month reports, open to everybody. The headquarters' head or supervisor freezes a month once; what was frozen stays,
 * and what became of it since stands beside it.
 */
@Service
public class Reports {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is stored of a report, and digested. */
    private record Content(List<ReportRow> rows, List<Compared> reckonings) {}

    private final Statistics statistics;
    private final Definitions definitions;
    private final PublicFigures published;
    private final FrozenReports reports;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    Reports(
            Statistics statistics,
            Definitions definitions,
            PublicFigures published,
            FrozenReports reports,
            Acts acts,
            Journal journal,
            PortalClock clock) {
        this.statistics = statistics;
        this.definitions = definitions;
        this.published = published;
        this.reports = reports;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every month from the first public one to the last that is over, the latest first, frozen or not: none is left out. */
    public Mono<List<ReportMonth>> months() {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return Mono.zip(first(last), reports.all().collectList()).map(both -> list(both.getT1(), last, both.getT2()));
    }

    /** The frozen report of a month with its corrections; not found where it is not frozen yet. */
    public Mono<MonthReport> report(YearMonth month, Caller by) {
        requireMonth(month);
        LocalDate yesterday = clock.today().minusDays(1);
        return reports.of(month.atDay(1))
                .switchIfEmpty(Mono.error(() -> new NotFound(month + " 的月报（可能还没有定稿）")))
                .map(Reports::read)
                .flatMap(frozen -> rows(month, yesterday, by).map(now -> beside(frozen, yesterday, now)));
    }

    /** 定稿: freezes a month's report as of the end of a day. */
    public Mono<FrozenReport> freeze(YearMonth month, LocalDate cutOff, Official by) {
        return Mono.defer(() -> {
            Post post = by.postAt(UnitId.HEADQUARTERS, Role.UNIT_HEAD, Role.SUPERVISOR)
                    .orElseThrow(() -> new Forbidden("月报由指挥部办公室的负责人或督办员定稿。"));
            requireMonth(month);
            requireOver(month, cutOff);
            return Mono.zip(rows(month, cutOff, by), definitions.compared(month, cutOff, by))
                    .map(both -> JSON.writeValueAsString(new Content(both.getT1(), both.getT2())))
                    .map(content -> new FrozenReports.Row(
                            month.atDay(1), cutOff, clock.instant(), post.unit().value(), digest(content), content))
                    .flatMap(report -> acts.inOne(() -> reports.add(report)
                            .filter(first -> first)
                            .switchIfEmpty(
                                    Mono.error(() -> new Conflict("already-there", "这个月已经定稿了，不再改动；之后的变化写在更正一栏。")))
                            .then(journal.append(
                                    new MonthFrozen(subject(month), report.month(), cutOff, report.digest()),
                                    by.actor(post)))
                            .thenReturn(read(report))));
        });
    }

    /** Whether this official may freeze a month. */
    public static boolean mayFreeze(Official by) {
        return by.isAt(UnitId.HEADQUARTERS, Role.UNIT_HEAD, Role.SUPERVISOR);
    }

    private Mono<YearMonth> first(YearMonth last) {
        return published
                .since()
                .map(since -> since.month())
                .switchIfEmpty(Mono.defer(statistics::firstMonth))
                .defaultIfEmpty(last);
    }

    private static List<ReportMonth> list(YearMonth first, YearMonth last, List<FrozenReports.Row> frozen) {
        Map<YearMonth, FrozenReports.Row> byMonth =
                frozen.stream().collect(Collectors.toMap(row -> YearMonth.from(row.month()), row -> row));
        if (first.isAfter(last)) return List.of();
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .map(month -> {
                    FrozenReports.Row row = byMonth.get(month);
                    return row == null
                            ? new ReportMonth(month, null, null)
                            : new ReportMonth(month, row.cutOff(), row.frozenAt());
                })
                .toList();
    }

    private Mono<List<ReportRow>> rows(YearMonth month, LocalDate day, Caller by) {
        Question question = new Question(new Scope.County(), month, Map.of(), By.CHANNEL, new AsOf.EndOf(day));
        return statistics.rates(question, by).map(Rows::of);
    }

    private static MonthReport beside(FrozenReport frozen, LocalDate day, List<ReportRow> now) {
        Map<String, ReportRow> byScope =
                now.stream().collect(Collectors.toMap(ReportRow::scope, Function.identity(), (one, same) -> one));
        return new MonthReport(
                frozen,
                day,
                frozen.rows().stream()
                        .map(row -> new MonthReport.Line(row, byScope.get(row.scope())))
                        .toList());
    }

    private static FrozenReport read(FrozenReports.Row row) {
        Content content = JSON.readValue(row.content(), Content.class);
        return new FrozenReport(
                YearMonth.from(row.month()),
                row.cutOff(),
                row.frozenAt(),
                row.unit(),
                row.digest(),
                content.rows(),
                content.reckonings());
    }

    private static Subject subject(YearMonth month) {
        UUID id = UUID.nameUUIDFromBytes(("month-report " + month).getBytes(StandardCharsets.UTF_8));
        return new Subject("month-report", id, 1);
    }

    private static String digest(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireMonth(YearMonth month) {
        if (month.getYear() < 2000 || month.getYear() > 2100) {
            throw Invalid.field("month", "out-of-range", "月份写成 2026-11 这样。");
        }
    }

    private void requireOver(YearMonth month, LocalDate cutOff) {
        if (Shanghai.monthOf(clock.instant()).compareTo(month) <= 0) {
            throw Invalid.field("month", "not-over", "这个月还没有过完，不能定稿。");
        }
        if (cutOff.isBefore(month.atEndOfMonth()) || !cutOff.isBefore(clock.today())) {
            throw Invalid.field("cutOff", "out-of-range", "截止日要在这个月最后一天以后，而且已经过完。");
        }
    }
}
