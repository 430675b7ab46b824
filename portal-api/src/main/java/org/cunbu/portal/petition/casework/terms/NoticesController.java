package org.cunbu.portal.petition.casework.terms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.Weighed;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Notices of days off, for administrators. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "calendar", description = "放假安排：国务院的通知；只有系统管理员能看能改")
class NoticesController {

    private final Notices notices;

    NoticesController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/{year}")
    @Operation(summary = "这一年通知里写到的日子")
    Mono<YearView> year(@PathVariable int year, Official by) {
        return Mono.fromSupplier(() -> YearView.of(year, notices.known(by)));
    }

    @PostMapping("/weighings")
    @Operation(summary = "先看一看：哪些在走的期限会变；这一步什么也不改")
    Mono<WeighedView> weigh(Official by, @RequestBody NoticeRequest wish) {
        return notices.weigh(wish.year(), wish.source(), wish.days(), by).map(WeighedView::of);
    }

    @PostMapping("/notices")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "录入通知；在走的期限一分钟内重算，已经按时或超期的不变")
    Mono<Entered> enter(Official by, @RequestBody NoticeRequest wish) {
        return notices.enter(wish.year(), wish.source(), wish.days(), wish.edition(), by)
                .map(Entered::new);
    }

    /** A notice as it is typed. */
    record NoticeRequest(
            @Schema(example = "2027") @Nullable Integer year,
            @Schema(description = "通知的名称和文号") @Nullable String source,

            @Schema(description = "一行一天或一段", example = "2027-02-05~2027-02-12 休 春节") @Nullable
            String days,

            @Schema(description = "看到的是第几版日历") int edition) {}

    /** The calendar's new edition. */
    record Entered(int edition) {}

    /** What it would do. */
    record WeighedView(long running, long confirmed, long clocks, List<Weighed.Move> moved) {

        static WeighedView of(Weighed weighed) {
            return new WeighedView(weighed.running(), weighed.confirmed(), weighed.clocks(), weighed.moved());
        }
    }

    /** A year's days. */
    record YearView(int edition, boolean provisional, List<DayView> days) {

        static YearView of(int year, WorkingDays known) {
            return new YearView(
                    known.edition(),
                    known.isProvisional(year),
                    known.noticed(year).entrySet().stream()
                            .map(day -> new DayView(
                                    day.getKey(),
                                    day.getValue().dayOff(),
                                    day.getValue().name()))
                            .toList());
        }
    }

    /** One day. */
    record DayView(LocalDate day, boolean off, String name) {}
}
