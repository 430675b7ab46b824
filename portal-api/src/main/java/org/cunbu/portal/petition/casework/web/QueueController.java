package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.QueueFilter;
import org.cunbu.portal.petition.casework.QueueLine;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The queue of whoever is signed in. */
@RestController
@RequestMapping("/api/queue")
@Tag(name = "cases", description = "办信：工作人员")
class QueueController {

    private final Casework casework;

    QueueController(Casework casework) {
        this.casework = casework;
    }

    @GetMapping
    @Operation(summary = "我能看到的在办信件，先到期的在前")
    Mono<QueueView> queue(
            @Parameter(description = "只看这个状态；不填就是没办结的") @RequestParam Optional<Stage> stage,
            @Parameter(description = "只看超期的") @RequestParam(defaultValue = "false") boolean overdue,
            @Parameter(description = "只看等我办的") @RequestParam(defaultValue = "false") boolean mine,
            @Parameter(description = "只看在这个单位的", example = "D-WATER") @RequestParam Optional<UnitId> unit,
            @Parameter(description = "下一页的键") @RequestParam Optional<PageKey> page,
            Official by) {
        return casework.queue(new QueueFilter(stage, overdue, mine, unit), page.orElse(null), by)
                .map(QueueView::of);
    }

    /** A page of the queue. */
    record QueueView(
            List<LineView> items,

            @Schema(description = "下一页的键；没有就是最后一页") @Nullable
            String next) {

        static QueueView of(Page<QueueLine> page) {
            PageKey next = page.next();
            return new QueueView(page.items().stream().map(LineView::of).toList(), next == null ? null : next.token());
        }
    }

    /** A letter in the queue. */
    record LineView(
            UUID id,
            int version,
            @Schema(example = "7H3KQ2MWD5") String number,
            String title,
            Kind kind,
            Channel channel,
            String place,
            Stage stage,
            @Schema(example = "D-WATER") String holder,
            @Schema(example = "水利局（演示）") String holderName,
            @Nullable String handler,
            Instant received,
            @Nullable ClockKind clock,
            @Nullable LocalDate dueDay,
            @Schema(example = "还剩 2 个工作日") String due,
            QueueLine.Urgency urgency,
            Set<ClockKind> ranOut,
            @Schema(description = "在承办单位几天") int heldDays,
            @Schema(description = "一共几天") int allDays,
            boolean keepFromVillage,
            @Schema(description = "等我办") boolean mine,
            @Schema(example = "待受理") String step) {

        static LineView of(QueueLine line) {
            NextClock next = line.next();
            return new LineView(
                    line.petition().value(),
                    line.version(),
                    line.number().value(),
                    line.title(),
                    line.kind(),
                    line.channel(),
                    line.place(),
                    line.stage(),
                    line.holder().value(),
                    line.holderName(),
                    line.handler(),
                    line.received(),
                    next == null ? null : next.kind(),
                    next == null ? null : next.day(),
                    line.due(),
                    line.urgency(),
                    line.ranOut(),
                    line.heldDays(),
                    line.allDays(),
                    line.keepFromVillage(),
                    line.mine(),
                    line.step());
        }
    }
}
