package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Plans;
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

/** Plans: proposed, signed, agreed, refused, ended; and agreements. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "cases", description = "办信：工作人员")
@ResponseStatus(HttpStatus.CREATED)
class PlansController {

    private final Plans plans;

    PlansController(Plans plans) {
        this.plans = plans;
    }

    @PostMapping("/plans")
    @Operation(summary = "提出挂账：缺什么、谁来办、下次哪天再看")
    Mono<CaseDetail> propose(@PathVariable PetitionId id, Official by, @RequestBody PlanRequest wish) {
        return plans.propose(
                        id,
                        wish.version(),
                        Objects.requireNonNullElse(wish.missing(), ""),
                        Objects.requireNonNullElse(wish.who(), ""),
                        wish.nextDay(),
                        by)
                .map(CaseDetail::of);
    }

    @PostMapping("/plan-signatures")
    @Operation(summary = "负责人签挂账；不能是提出的人自己")
    Mono<CaseDetail> sign(@PathVariable PetitionId id, Official by, @RequestBody VersionRequest wish) {
        return plans.sign(id, wish.version(), by).map(CaseDetail::of);
    }

    @PostMapping("/plan-consents")
    @Operation(summary = "上级同意挂账")
    Mono<CaseDetail> agree(@PathVariable PetitionId id, Official by, @RequestBody VersionRequest wish) {
        return plans.agree(id, wish.version(), by).map(CaseDetail::of);
    }

    @PostMapping("/plan-refusals")
    @Operation(summary = "不同意挂账，写明理由")
    Mono<CaseDetail> refuse(@PathVariable PetitionId id, Official by, @RequestBody ReasonRequest wish) {
        return plans.refuse(id, wish.version(), wish.why(), by).map(CaseDetail::of);
    }

    @PostMapping("/resumptions")
    @Operation(summary = "销去挂账，继续办理")
    Mono<CaseDetail> resume(@PathVariable PetitionId id, Official by, @RequestBody ReasonRequest wish) {
        return plans.resume(id, wish.version(), wish.why(), by).map(CaseDetail::of);
    }

    @PostMapping("/questions")
    @Operation(summary = "询问来信人，只有一次；停表最多 5 个工作日")
    Mono<CaseDetail> ask(@PathVariable PetitionId id, Official by, @RequestBody QuestionRequest wish) {
        return plans.ask(id, wish.version(), Objects.requireNonNullElse(wish.question(), ""), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/extensions")
    @Operation(summary = "延期：法定期限延长 30 天，只有一次，同时告知来信人")
    Mono<CaseDetail> extend(@PathVariable PetitionId id, Official by, @RequestBody ReasonRequest wish) {
        return plans.extend(id, wish.version(), wish.why(), by).map(CaseDetail::of);
    }

    @PostMapping("/agreements")
    @Operation(summary = "化解协议：双方签了字，就此办结")
    Mono<CaseDetail> settle(@PathVariable PetitionId id, Official by, @RequestBody AgreementRequest wish) {
        return plans.settle(id, wish.version(), Objects.requireNonNullElse(wish.evidence(), ""), by)
                .map(CaseDetail::of);
    }

    /** What is missing, who sees to it, when it is looked at again. */
    record PlanRequest(
            @Schema(example = "5") int version,

            @Schema(description = "缺什么，1 到 500 字", example = "修渠的钱，列入明年预算") @Nullable
            String missing,

            @Schema(description = "谁来办，1 到 200 字", example = "水利局水利股") @Nullable
            String who,

            @Schema(description = "下次哪天再看，三年之内", example = "2027-03-01") @Nullable
            LocalDate next) {

        LocalDate nextDay() {
            if (next == null) throw Invalid.field("next", "missing", "请写下次哪天再看。");
            return next;
        }
    }

    /** Why. */
    record ReasonRequest(
            @Schema(example = "6") int version,

            @Schema(description = "理由，1 到 500 字", example = "资金已经到位") @Nullable
            String reason) {

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** What is asked. */
    record QuestionRequest(
            @Schema(example = "5") int version,

            @Schema(description = "问来信人的话，1 到 500 字", example = "是哪一段水渠不通水？") @Nullable
            String question) {}

    /** Which agreement. */
    record AgreementRequest(
            @Schema(example = "6") int version,

            @Schema(description = "哪份协议、谁签的、哪天，1 到 500 字", example = "2026 年 11 月 25 日双方签字的人民调解协议书") @Nullable
            String evidence) {}

    /** The version that was read. */
    record VersionRequest(@Schema(example = "6") int version) {}
}
