package org.cunbu.portal.petition.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PromiseRule;
import org.cunbu.portal.petition.intake.PromiseWish;
import org.cunbu.portal.petition.intake.Promised;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the county promises, for administrators. */
@RestController
@RequestMapping("/api/promises")
@Tag(name = "promises", description = "承诺期限：按渠道、类别、主题，从哪天起；只有系统管理员能看能改")
class PromisesController {

    private final Promised promised;

    PromisesController(Promised promised) {
        this.promised = promised;
    }

    @GetMapping
    @Operation(summary = "全部承诺，新的在前；一条也不删")
    Mono<List<PromiseView>> all(Official by) {
        return promised.lines(by)
                .map(lines -> lines.stream().map(PromiseView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "加一条承诺；最早从明天收到的信算起，已经收到的信不变")
    Mono<PromiseView> add(Official by, @RequestBody PromiseRequest wish) {
        return promised.add(wish.wish(), by).map(PromiseView::of);
    }

    /** A line that is wanted. */
    record PromiseRequest(
            @Nullable ClockKind clock,
            @Schema(description = "空着就是全部渠道") @Nullable Channel channel,
            @Schema(description = "空着就是全部类别") @Nullable Kind kind,

            @Schema(description = "一级主题，或 一级/二级；空着就是全部", example = "城乡建设") @Nullable
            String topic,

            @Schema(description = "工作日；群众评价按天；空着就是取消") @Nullable
            Integer days,

            @Nullable LocalDate from,
            @Nullable String reason) {

        PromiseWish wish() {
            return new PromiseWish(clock, channel, kind, topic, days, from, reason);
        }
    }

    /** A line as it was entered. */
    record PromiseView(
            UUID id,
            ClockKind clock,
            @Nullable Channel channel,
            @Nullable Kind kind,
            @Nullable String topic,
            @Nullable Integer days,
            LocalDate from,
            String reason,
            Instant entered) {

        static PromiseView of(PromiseRule rule) {
            return new PromiseView(
                    rule.id(),
                    rule.clock(),
                    rule.channel(),
                    rule.kind(),
                    rule.topic(),
                    rule.days(),
                    rule.from(),
                    rule.reason(),
                    rule.entered());
        }
    }
}
