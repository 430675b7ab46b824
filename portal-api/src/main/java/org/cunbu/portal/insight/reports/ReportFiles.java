package org.cunbu.portal.insight.reports;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.cunbu.portal.foundation.http.Refused;
import org.cunbu.portal.foundation.papers.Pdf;
import org.cunbu.portal.foundation.papers.Tables;
import org.cunbu.portal.insight.reports.rules.OpenData;
import org.cunbu.portal.insight.reports.rules.Sheets;
import org.cunbu.portal.insight.statistics.Definitions;
import org.cunbu.portal.insight.statistics.Reckoning;
import org.cunbu.portal.people.identity.Caller;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Month reports to take away: spreadsheet, paper, open data. */
@Service
public class ReportFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Reports reports;
    private final Definitions definitions;
    private final Organization organization;

    ReportFiles(Reports reports, Definitions definitions, Organization organization) {
        this.reports = reports;
        this.definitions = definitions;
        this.organization = organization;
    }

    /** The frozen report of a month as a file. */
    public Mono<byte[]> file(YearMonth month, Format format, Caller by) {
        return Mono.zip(reports.report(month, by), definitions.reckonings().collectList())
                .flatMap(both -> Mono.fromCallable(() -> written(both.getT1(), format, both.getT2()))
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    /** Whether this machine can write papers: it needs a Chinese font to put into them. */
    public static boolean writesPapers() {
        return Pdf.font().isPresent();
    }

    private byte[] written(MonthReport report, Format format, List<Reckoning> reckonings) {
        return switch (format) {
            case XLSX -> Tables.xlsx(title(report), Sheets.HEADER, Sheets.lines(report));
            case CSV -> Tables.csv(Sheets.HEADER, Sheets.lines(report));
            case JSON -> JSON.writeValueAsBytes(OpenData.of(report));
            case PDF -> Pdf.write(font(), title(report), headlines(report), Sheets.sheets(report, reckonings));
        };
    }

    private static Path font() {
        return Pdf.font().orElseThrow(() -> Refused.as("not-acceptable", "这台机器上没有可以放进 PDF 的中文字体，请下载 xlsx 或 CSV。"));
    }

    private static String title(MonthReport report) {
        YearMonth month = report.frozen().month();
        return "办信月报 %d年%d月".formatted(month.getYear(), month.getMonthValue());
    }

    private List<String> headlines(MonthReport report) {
        String unit = report.frozen().unit();
        String name = organization.unit(UnitId.valueOf(unit)).map(Unit::name).orElse(unit);
        return Sheets.headlines(report, name);
    }
}
