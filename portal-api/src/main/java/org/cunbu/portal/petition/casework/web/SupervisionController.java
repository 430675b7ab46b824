package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Order;
import org.cunbu.portal.petition.casework.OrderLine;
import org.cunbu.portal.petition.casework.Supervision;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 催办、督办、提级办理. */
@RestController
@Tag(name = "supervision", description = "催办、督办、提级办理")
class SupervisionController {

    private final Supervision supervision;

    SupervisionController(Supervision supervision) {
        this.supervision = supervision;
    }

    @PostMapping("/api/cases/{id}/reminders")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "催办；夜间和休息日的，下一个工作日早上才提醒")
    Mono<CaseDetail> remind(@PathVariable PetitionId id, Official by, @RequestBody WordsRequest wish) {
        return supervision.remind(id, wish.version(), wish.said(), by).map(CaseDetail::of);
    }

    @PostMapping("/api/cases/{id}/supervision-orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "督办：签发，写明要求和反馈日期；有待签的就签那一份")
    Mono<CaseDetail> order(@PathVariable PetitionId id, Official by, @RequestBody OrderRequest wish) {
        return supervision
                .order(id, wish.version(), Objects.requireNonNullElse(wish.demand(), ""), wish.day(), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/api/cases/{id}/supervision-reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "反馈督办结果")
    Mono<CaseDetail> report(@PathVariable PetitionId id, Official by, @RequestBody WordsRequest wish) {
        return supervision.reportBack(id, wish.version(), wish.said(), by).map(CaseDetail::of);
    }

    @PostMapping("/api/cases/{id}/strike-offs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "核验销号：谁签发，谁销号")
    Mono<CaseDetail> strikeOff(@PathVariable PetitionId id, Official by, @RequestBody WordsRequest wish) {
        return supervision.strikeOff(id, wish.version(), by).map(CaseDetail::of);
    }

    @PostMapping("/api/cases/{id}/take-ups")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提级办理：由上一级自己办，写明理由；期限不重算")
    Mono<CaseDetail> takeUp(@PathVariable PetitionId id, Official by, @RequestBody WordsRequest wish) {
        return supervision.takeUp(id, wish.version(), wish.said(), by).map(CaseDetail::of);
    }

    @GetMapping("/api/supervision-orders")
    @Operation(summary = "我这一级签的督办：待签、待反馈、待销号")
    Mono<OrdersView> orders(
            @Parameter(description = "待签、待反馈还是待销号") @RequestParam(defaultValue = "READY") Order.State state,
            @Parameter(description = "下一页的键") @RequestParam Optional<PageKey> page,
            Official by) {
        return supervision.orders(state, page.orElse(null), by).map(OrdersView::of);
    }

    @GetMapping("/api/leaders-list")
    @Operation(summary = "领导关注：超期最久、还没人办的")
    Mono<OrdersView> leaders(@Parameter(description = "下一页的键") @RequestParam Optional<PageKey> page, Official by) {
        return supervision.leaders(page.orElse(null), by).map(OrdersView::of);
    }

    /** Some words, or none. */
    record WordsRequest(
            @Schema(example = "7") int version,
            @Schema(description = "催办的话、反馈、理由") @Nullable String words) {
        String said() {
            return Objects.requireNonNullElse(words, "");
        }
    }

    /** What is to be done by when. */
    record OrderRequest(
            @Schema(example = "7") int version,

            @Schema(description = "要求，1 到 1000 字", example = "三天内到现场，把办法告诉来信人。") @Nullable
            String demand,

            @Schema(description = "最晚哪天反馈", example = "2026-12-10") @Nullable
            LocalDate until) {
        LocalDate day() {
            if (until == null) throw Invalid.field("until", "missing", "请填反馈日期。");
            return until;
        }
    }

    /** A page of a list. */
    record OrdersView(List<LineView> items, @Nullable String next) {
        static OrdersView of(Page<OrderLine> page) {
            PageKey next = page.next();
            return new OrdersView(page.items().stream().map(LineView::of).toList(), next == null ? null : next.token());
        }
    }

    /** A letter that is pressed upon. */
    record LineView(
            UUID id,
            @Schema(example = "7H3KQ2MWD5") String number,
            String title,
            String unit,
            Order.@Nullable State state,
            @Nullable ClockKind clock,
            Instant since,
            @Nullable LocalDate until) {
        static LineView of(OrderLine line) {
            return new LineView(
                    line.petition().value(),
                    line.number().value(),
                    line.title(),
                    line.unit(),
                    line.state(),
                    line.clock(),
                    line.since(),
                    line.until());
        }
    }
}
