package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.calendar.SkippedDay;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.petition.casework.ClockWords;
import org.jspecify.annotations.Nullable;

/** A clock with the explanation of its day. */
record ClockView(
        ClockKind kind,
        Deadline.State state,
        @Schema(description = "最晚哪天") LocalDate lastDay,
        @Schema(description = "那天 24 时") Instant due,
        Instant started,
        @Nullable Instant settled,

        @Schema(description = "一句话", example = "最晚 11月26日（星期四）有人给您回话")
        String words,

        @Schema(description = "为什么是这一天") String why,
        @Schema(description = "计入的日子") List<LocalDate> counted,
        @Schema(description = "不计的日子和原因") List<SkippedDay> skipped,
        @Schema(description = "停了没算的日子") List<LocalDate> paused,
        @Schema(description = "放假安排未公布，暂定") boolean provisional) {

    static ClockView of(Deadline clock) {
        var days = clock.reckoning();
        return new ClockView(
                clock.kind(),
                clock.state(),
                days.lastDay(),
                days.due(),
                clock.started(),
                clock.settled(),
                ClockWords.until(clock),
                ClockWords.why(clock),
                days.counted(),
                days.skipped(),
                days.paused(),
                days.provisional());
    }
}
