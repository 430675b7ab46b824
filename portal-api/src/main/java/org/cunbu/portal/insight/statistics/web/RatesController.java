package org.cunbu.portal.insight.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Optional;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.Asked;
import org.cunbu.portal.insight.statistics.Quarter;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Scope;
import org.cunbu.portal.insight.statistics.Statistics;
import org.cunbu.portal.people.identity.Caller;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rates and their items: for everybody, and closer for those with oversight. */
@RestController
@RequestMapping("/api/rates")
@Tag(name = "rates", description = "统计：各项比率及其明细，任何人可查；按渠道、类型、主题一次分一项")
class RatesController {

    private static final String SCOPE = "范围：county、sealed、township:九位代码 或 unit:单位代码";

    private final Statistics statistics;

    RatesController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping
    @Operation(summary = "一个范围、一个月的各项比率，可以按渠道、类型、主题之一来分或只看一种，可以看任何一天 24 点的数")
    Mono<RateTableView> rates(
            @Parameter(description = SCOPE, example = "county") @RequestParam(defaultValue = "county") Scope scope,
            @Parameter(description = "收信月份，默认本月", example = "2026-11") @RequestParam Optional<YearMonth> month,
            @ParameterObject @ModelAttribute Asked asked,
            Caller by) {
        return statistics
                .rates(asked.of(scope, month.orElseGet(statistics::thisMonth)), by)
                .map(RateTableView::of);
    }

    @GetMapping("/items")
    @Operation(summary = "一个比率数到的每一件，与公开日志的一行相同")
    Mono<ItemsView> items(
            @Parameter(description = SCOPE, example = "county") @RequestParam(defaultValue = "county") Scope scope,
            @Parameter(description = "收信月份，默认本月", example = "2026-11") @RequestParam Optional<YearMonth> month,
            @Parameter(description = "比率", example = "ON_TIME") @RequestParam Rate rate,
            @Parameter(description = "只要分子里的") @RequestParam(defaultValue = "false") boolean numerator,
            @ParameterObject @ModelAttribute Asked asked,
            @Parameter(description = "上一页给出的 next") @RequestParam Optional<PageKey> page,
            Caller by) {
        return statistics
                .items(asked.of(scope, month.orElseGet(statistics::thisMonth)), rate, numerator, page.orElse(null), by)
                .map(ItemsView::of);
    }

    @GetMapping("/villages")
    @Operation(summary = "一个乡镇各村、社区一个季度的数；不足 5 件的不写出来")
    Mono<VillageTableView> villages(
            @Parameter(description = "乡镇的九位代码", example = "430525101") @RequestParam String township,
            @Parameter(description = "季度，默认本季度", example = "2026-Q4") @RequestParam Optional<Quarter> quarter,
            @ParameterObject @ModelAttribute Asked asked,
            Caller by) {
        return statistics
                .villages(
                        township,
                        quarter.orElseGet(() -> Quarter.of(statistics.thisMonth())),
                        asked.of(new Scope.County(), statistics.thisMonth()).asOf(),
                        by)
                .map(VillageTableView::of);
    }
}
