package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
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

/** From taking a letter up to delivering its answer. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "cases", description = "办信：工作人员")
@ResponseStatus(HttpStatus.CREATED)
class AnswersController {

    private final Casework casework;

    AnswersController(Casework casework) {
        this.casework = casework;
    }

    @PostMapping("/acceptances")
    @Operation(summary = "受理：收下来办，并给来信人回话")
    Mono<CaseDetail> accept(@PathVariable PetitionId id, Official by, @RequestBody AcceptanceRequest wish) {
        return casework.accept(id, wish.version(), Objects.requireNonNullElse(wish.message(), ""), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/drafts")
    @Operation(summary = "拟答复，送审")
    Mono<CaseDetail> draft(@PathVariable PetitionId id, Official by, @RequestBody DraftRequest wish) {
        return casework.draft(id, wish.version(), Objects.requireNonNullElse(wish.answer(), ""), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/approvals")
    @Operation(summary = "审核通过；不能是拟稿人自己")
    Mono<CaseDetail> approve(@PathVariable PetitionId id, Official by, @RequestBody VersionRequest wish) {
        return casework.approve(id, wish.version(), by).map(CaseDetail::of);
    }

    @PostMapping("/refusals")
    @Operation(summary = "退回修改，写明理由")
    Mono<CaseDetail> sendBack(@PathVariable PetitionId id, Official by, @RequestBody RefusalRequest wish) {
        return casework.sendBack(id, wish.version(), Objects.requireNonNullElse(wish.why(), ""), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/deliveries")
    @Operation(summary = "送达答复")
    Mono<CaseDetail> deliver(@PathVariable PetitionId id, Official by, @RequestBody VersionRequest wish) {
        return casework.deliver(id, wish.version(), by).map(CaseDetail::of);
    }

    /** What the petitioner is told. */
    record AcceptanceRequest(
            @Schema(example = "4") int version,

            @Schema(description = "给来信人的话，1 到 1000 字", example = "您好，我是水利局的演示承办人，明天去现场看。") @Nullable
            String message) {}

    /** The answer. */
    record DraftRequest(
            @Schema(example = "5") int version,

            @Schema(description = "答复，1 到 10000 字", example = "您好！路灯已于昨天修好。") @Nullable
            String answer) {}

    /** Why it must be written again. */
    record RefusalRequest(
            @Schema(example = "6") int version,

            @Schema(description = "理由，1 到 500 字", example = "没有说清楚什么时候修") @Nullable
            String why) {}

    /** The version that was read. */
    record VersionRequest(@Schema(example = "6") int version) {}
}
