package org.cunbu.web.reports;

import static java.util.Objects.requireNonNullElse;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.reports.Reports;
import org.cunbu.portal.insight.statistics.Definitions;
import org.cunbu.portal.insight.statistics.PublicFigures;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.people.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Month reports for everybody: every month, frozen or not; and which letters make the difference between two tables. */
@Controller
class ReportsController {

    private final Reports reports;
    private final Definitions definitions;
    private final PublicFigures published;

    ReportsController(Reports reports, Definitions definitions, PublicFigures published) {
        this.reports = reports;
        this.definitions = definitions;
        this.published = published;
    }

    @GetMapping("/reports")
    Mono<Rendering> months() {
        return Mono.zip(reports.months(), published.said().collectList())
                .map(both -> Rendering.view("reports/months")
                        .modelAttribute("months", both.getT1())
                        .modelAttribute("said", both.getT2())
                        .build());
    }

    @GetMapping("/reports/{month}")
    Mono<Rendering> report(@PathVariable String month, Caller by) {
        return Mono.defer(() -> reports.report(read(month), by)
                .zipWith(definitions.reckonings().collectList())
                .map(both -> Rendering.view("reports/report")
                        .modelAttribute("page", new ReportPage(both.getT1(), both.getT2()))
                        .build()));
    }

    @GetMapping("/reports/{month}/differences")
    Mono<Rendering> differences(
            @PathVariable String month,
            @RequestParam String reckoning,
            @RequestParam String rate,
            @RequestParam(required = false) @Nullable String page,
            Caller by) {
        return Mono.defer(() -> {
            var which = which(rate);
            var after = requireNonNullElse(page, "").isEmpty() ? null : new PageKey(requireNonNullElse(page, ""));
            return reports.report(read(month), by)
                    .flatMap(report -> definitions
                            .differences(
                                    report.frozen().month(), report.frozen().cutOff(), which, reckoning, after, by)
                            .zipWith(definitions.reckonings().collectList())
                            .map(both -> Rendering.view("reports/differences")
                                    .modelAttribute(
                                            "page",
                                            DifferencesPage.of(report, which, reckoning, both.getT1(), both.getT2()))
                                    .build()));
        });
    }

    private static Rate which(String rate) {
        return Arrays.stream(Rate.values())
                .filter(each -> each.name().equals(rate))
                .findFirst()
                .orElseThrow(() -> Invalid.field("rate", "unknown", "没有这个比率。"));
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException unreadable) {
            throw new NotFound("这个月的月报");
        }
    }
}
