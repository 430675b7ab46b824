package org.cunbu.portal.insight.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.insight.reports.Format;
import org.cunbu.portal.insight.reports.FrozenReport;
import org.cunbu.portal.insight.reports.ReportFiles;
import org.cunbu.portal.insight.reports.ReportMonth;
import org.cunbu.portal.insight.reports.Reports;
import org.cunbu.portal.people.identity.Caller;
import org.cunbu.portal.people.identity.Official;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Month reports: the list, freezing, and the files. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "reports", description = "月报：定稿后不再改动，之后的变化写在旁边；xlsx、PDF、开放数据（CSV、JSON 带模式）")
class ReportsController {

    private static final Resource SCHEMA = new ClassPathResource("reports/month-report.schema.json");

    private final Reports reports;
    private final ReportFiles files;

    ReportsController(Reports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @GetMapping
    @Operation(summary = "每个月的月报，定稿了没有；一个月也不漏")
    Mono<List<MonthView>> months() {
        return reports.months().map(months -> months.stream().map(MonthView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "定稿一个月（指挥部办公室负责人或督办员）")
    Mono<FrozenView> freeze(Official by, @Valid @RequestBody FreezeRequest wish) {
        return reports.freeze(wish.month(), wish.cutOff(), by).map(FrozenView::of);
    }

    @GetMapping(value = "/schema.json", produces = "application/schema+json")
    @Operation(summary = "开放数据 JSON 的模式（JSON Schema 2020-12）")
    Resource schema() {
        return SCHEMA;
    }

    @GetMapping("/{month}/report.{extension}")
    @Operation(summary = "一个月的月报文件：xlsx、pdf、csv 或 json")
    Mono<ResponseEntity<byte[]>> file(
            @Parameter(example = "2026-10") @PathVariable YearMonth month,
            @Parameter(example = "json") @PathVariable String extension,
            Caller by) {
        Format format = Arrays.stream(Format.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(extension))
                .findFirst()
                .orElseThrow(() -> new NotFound("这种格式"));
        return files.file(month, format, by)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(format.type()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(month, format))
                        .body(bytes));
    }

    private static String disposition(YearMonth month, Format format) {
        return ContentDisposition.attachment()
                .filename(
                        "month-report-" + month + "." + format.name().toLowerCase(Locale.ROOT),
                        StandardCharsets.US_ASCII)
                .build()
                .toString();
    }

    /** A wish to freeze a month. */
    @Schema(name = "FreezeRequest")
    record FreezeRequest(
            @NotNull @Schema(type = "string", example = "2026-10")
            YearMonth month,

            @NotNull @Schema(description = "算到这天 24 点", example = "2026-11-05")
            LocalDate cutOff) {}

    /** A month of the list. */
    @Schema(name = "ReportMonth")
    record MonthView(
            String month,
            boolean frozen,
            @Schema(nullable = true) String cutOff) {

        static MonthView of(ReportMonth month) {
            return new MonthView(
                    month.month().toString(),
                    month.isFrozen(),
                    month.cutOff() == null ? "" : month.cutOff().toString());
        }
    }

    /** What was frozen. */
    @Schema(name = "FrozenReport")
    record FrozenView(String month, String cutOff, String digest) {

        static FrozenView of(FrozenReport report) {
            return new FrozenView(report.month().toString(), report.cutOff().toString(), report.digest());
        }
    }
}
