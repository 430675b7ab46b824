package org.cunbu.portal.people.guarding.web;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.BusyPlace;
import org.cunbu.portal.foundation.http.LimitRule;
import org.cunbu.portal.people.guarding.BlockWish;
import org.cunbu.portal.people.guarding.Guarding;
import org.cunbu.portal.people.guarding.Weighed;
import org.cunbu.portal.people.identity.Official;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Limits and blocks, for administrators. */
@RestController
@RequestMapping("/api")
@Tag(name = "guarding", description = "防滥用：频率限制、停用名单；只有系统管理员能看能改")
class GuardingController {

    private final Guarding guarding;

    GuardingController(Guarding guarding) {
        this.guarding = guarding;
    }

    @GetMapping("/limits")
    @Operation(summary = "全部频率限制")
    Flux<LimitRule> limits(Official by) {
        return guarding.limits(by);
    }

    @PutMapping("/limits/{rule}")
    @Operation(summary = "改一条频率限制；几秒内各处生效")
    Mono<LimitRule> change(@PathVariable String rule, Official by, @Valid @RequestBody LimitRequest wish) {
        return guarding.change(rule, wish.burst(), wish.everyMs(), wish.beyond(), wish.version(), by);
    }

    @GetMapping("/blocks")
    @Operation(summary = "停用名单，过期的和撤销的也在内")
    Flux<Block> blocks(Official by) {
        return guarding.blocks(by);
    }

    @GetMapping("/blocks/busiest")
    @Operation(summary = "今天来信最多的地址，只有当天的代号")
    Flux<BusyPlace> busiest(Official by) {
        return guarding.busiest(by);
    }

    @PostMapping("/blocks/weighings")
    @Operation(summary = "先数一数：停了会挡住多少封信；这一步什么也不停")
    Mono<Weighed> weigh(Official by, @Valid @RequestBody BlockRequest wish) {
        return guarding.weigh(wish.wish(), by);
    }

    @PostMapping("/blocks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "停用：从那里在网上写的信会被当面拒收并说明别的办法，不会悄悄丢掉")
    Mono<Block> block(Official by, @Valid @RequestBody BlockRequest wish) {
        return guarding.block(wish.wish(), by);
    }

    @PostMapping("/blocks/{id}/liftings")
    @Operation(summary = "撤销一条停用")
    Mono<Block> lift(@PathVariable UUID id, Official by) {
        return guarding.lift(id, by);
    }

    /** How often. */
    record LimitRequest(int burst, int everyMs, LimitRule.@NotNull Beyond beyond, int version) {}

    /** Whom to block. */
    record BlockRequest(
            @Schema(example = "203.0.113.0/24") @Nullable String network,
            @Schema(example = "13800000000") @Nullable String phone,
            @Schema(description = "今天来信最多的地址里的代号") @Nullable String today,
            @Schema(example = "同一内容刷了几百封") @NotNull String reason,
            @Schema(example = "3") int days) {

        BlockWish wish() {
            return new BlockWish(
                    requireNonNullElse(network, ""),
                    requireNonNullElse(phone, ""),
                    requireNonNullElse(today, ""),
                    reason,
                    days);
        }
    }
}
