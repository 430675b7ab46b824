package org.cunbu.portal.insight.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Scope;
import org.cunbu.portal.insight.statistics.Statistics;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rates and their items, for everybody. */
@RestController
@RequestMapping("/api/rates")
@Tag(name = "rates", description = "统计：各项比率及其明细，任何人可查")
class RatesController {

    private static final String SCOPE = "范围：county、sealed、township:九位代码 或 unit:单位代码";

    private final Statistics statistics;
    private final PortalClock clock;

    RatesController(Statistics statistics, PortalClock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "一个范围、一个月的各项比率")
    Mono<RateTableView> rates(
            @Parameter(description = SCOPE, example = "county") @RequestParam(defaultValue = "county") Scope scope,
            @Parameter(description = "收信月份，默认本月", example = "2026-11") @RequestParam Optional<YearMonth> month,
            @Parameter(description = "统计到哪一刻，默认现在") @RequestParam Optional<Instant> asOf) {
        return statistics
                .rates(scope, month.orElseGet(statistics::thisMonth), asOf.orElseGet(clock::instant))
                .map(RateTableView::of);
    }

    @GetMapping("/items")
    @Operation(summary = "一个比率数到的每一件，与公开日志的一行相同")
    Mono<ItemsView> items(
            @Parameter(description = SCOPE, example = "county") @RequestParam(defaultValue = "county") Scope scope,
            @Parameter(description = "收信月份，默认本月", example = "2026-11") @RequestParam Optional<YearMonth> month,
            @Parameter(description = "比率", example = "ON_TIME") @RequestParam Rate rate,
            @Parameter(description = "只要分子里的") @RequestParam(defaultValue = "false") boolean numerator,
            @Parameter(description = "统计到哪一刻，默认现在") @RequestParam Optional<Instant> asOf,
            @Parameter(description = "上一页给出的 next") @RequestParam Optional<PageKey> page) {
        return statistics
                .items(
                        scope,
                        month.orElseGet(statistics::thisMonth),
                        rate,
                        numerator,
                        asOf.orElseGet(clock::instant),
                        page.orElse(null))
                .map(ItemsView::of);
    }
}
