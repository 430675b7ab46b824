package org.cunbu.portal.petition.casework.terms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Ladder;
import org.cunbu.portal.petition.casework.LadderWish;
import org.cunbu.portal.petition.casework.Ladders;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The ladder of missed clocks and the quiet hours, for administrators. */
@RestController
@RequestMapping("/api/ladder")
@Tag(name = "ladder", description = "逾期怎么办、什么时候不提醒；只有系统管理员能看能改")
class LadderController {

    private final Ladders ladders;

    LadderController(Ladders ladders) {
        this.ladders = ladders;
    }

    @GetMapping
    @Operation(summary = "现在的规则")
    Mono<Ladder> now(Official by) {
        return ladders.read(by);
    }

    @PutMapping
    @Operation(summary = "改规则；马上生效，记入日志")
    Mono<Ladder> change(Official by, @RequestBody LadderRequest wish) {
        return ladders.change(wish.wish(), wish.reason(), by);
    }

    /** The rules that are wanted. */
    record LadderRequest(
            int version,
            @Schema(description = "逾期几个工作日后督办单待签") @Nullable Integer orderAfter,
            @Schema(description = "几个工作日不签就上提一级") @Nullable Integer signWithin,

            @Schema(description = "逾期几个工作日后进县领导清单") @Nullable
            Integer leaderAfter,

            @Schema(description = "几点起不提醒") @Nullable Integer quietFrom,
            @Schema(description = "几点前不提醒") @Nullable Integer quietUntil,
            @Schema(description = "休息日不提醒") boolean quietDaysOff,
            @Nullable String reason) {

        LadderWish wish() {
            return new LadderWish(version, orderAfter, signWithin, leaderAfter, quietFrom, quietUntil, quietDaysOff);
        }
    }
}
