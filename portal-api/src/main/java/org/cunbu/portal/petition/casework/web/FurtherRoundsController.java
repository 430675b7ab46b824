package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.FurtherRounds;
import org.cunbu.portal.petition.casework.Review;
import org.cunbu.portal.petition.casework.ReviewResult;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 处理意见书, and what organs above make of it. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "cases", description = "办信：工作人员")
@ResponseStatus(HttpStatus.CREATED)
class FurtherRoundsController {

    private final FurtherRounds further;

    FurtherRoundsController(FurtherRounds further) {
        this.further = further;
    }

    @PostMapping("/opinions")
    @Operation(summary = "出具处理意见书：单位负责人签，写明文号和向哪里申请复查")
    Mono<CaseDetail> giveOpinion(@PathVariable PetitionId id, Official by, @RequestBody OpinionRequest wish) {
        return further.giveOpinion(
                        id, wish.version(), text(wish.number()), text(wish.organ()), text(wish.address()), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/review-decisions")
    @Operation(summary = "记下复查、复核结果：上级机关自己，或者信访局代县外机关")
    Mono<CaseDetail> decide(@PathVariable PetitionId id, Official by, @RequestBody DecisionRequest wish) {
        return further.decideReview(id, wish.version(), wish.result(), by).map(CaseDetail::of);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** The paper. */
    record OpinionRequest(
            @Schema(example = "7") int version,

            @Schema(description = "文号", example = "意见 3") @Nullable
            String number,

            @Schema(description = "县外的复查机关；空着就是上一级单位") @Nullable
            String organ,

            @Schema(description = "那个机关在哪里") @Nullable String address) {}

    /** What the organ decided. */
    record DecisionRequest(
            @Schema(example = "8") int version,
            @Schema(description = "结果", example = "UPHELD") Review.@Nullable Outcome outcome,
            @Schema(description = "意见，1 到 2000 字") @Nullable String text,
            @Schema(description = "文号") @Nullable String document,

            @Schema(description = "文书上的日期", example = "2026-12-20") @Nullable
            LocalDate dated,

            @Schema(description = "还可以向哪个县外机关申请复核；空着就是上一级单位") @Nullable
            String nextOrgan,

            @Schema(description = "那个机关在哪里") @Nullable String nextAddress) {
        ReviewResult result() {
            if (outcome == null) throw Invalid.field("outcome", "missing", "请选结果。");
            if (dated == null) throw Invalid.field("dated", "missing", "请填文书日期。");
            return new ReviewResult(
                    outcome,
                    FurtherRoundsController.text(text),
                    FurtherRoundsController.text(document),
                    dated,
                    FurtherRoundsController.text(nextOrgan),
                    FurtherRoundsController.text(nextAddress));
        }
    }
}
