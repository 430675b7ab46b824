package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.LegalClass;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Passing;
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

/** Where a letter goes after it was passed on: back, elsewhere, to several at once. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "cases", description = "办信：工作人员")
@ResponseStatus(HttpStatus.CREATED)
class ReturnsController {

    private final Passing passing;

    ReturnsController(Passing passing) {
        this.passing = passing;
    }

    @PostMapping("/returns")
    @Operation(summary = "退回：收到 5 个工作日内，写明理由；定下来以前仍由本单位负责")
    Mono<CaseDetail> giveBack(@PathVariable PetitionId id, Official by, @RequestBody ReasonRequest wish) {
        return passing.giveBack(id, wish.version(), wish.why(), by).map(CaseDetail::of);
    }

    @PostMapping("/return-refusals")
    @Operation(summary = "不同意退回，仍由原单位办；同意的，用分办转给别的单位")
    Mono<CaseDetail> refuse(@PathVariable PetitionId id, Official by, @RequestBody ReasonRequest wish) {
        return passing.refuseReturn(id, wish.version(), wish.why(), by).map(CaseDetail::of);
    }

    @PostMapping("/transfers")
    @Operation(summary = "转办：换一个单位主办，期限不重新算")
    Mono<CaseDetail> transfer(@PathVariable PetitionId id, Official by, @RequestBody TransferRequest wish) {
        return passing.transfer(id, wish.version(), unitOf("lead", wish.lead()), wish.how(), wish.why(), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/helpers")
    @Operation(summary = "请一个单位协办")
    Mono<CaseDetail> invite(@PathVariable PetitionId id, Official by, @RequestBody HelperRequest wish) {
        return passing.invite(id, wish.version(), unitOf("unit", wish.unit()), wish.why(), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/helper-releases")
    @Operation(summary = "一个单位不再协办")
    Mono<CaseDetail> release(@PathVariable PetitionId id, Official by, @RequestBody HelperRequest wish) {
        return passing.release(id, wish.version(), unitOf("unit", wish.unit()), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/classifications")
    @Operation(summary = "定性：建议意见、检举控告、申诉求决；检举控告马上转纪检监察甄别")
    Mono<CaseDetail> classify(@PathVariable PetitionId id, Official by, @RequestBody ClassRequest wish) {
        return passing.classify(id, wish.version(), wish.marked(), wish.why(), by)
                .map(CaseDetail::of);
    }

    /** Why. */
    record ReasonRequest(
            @Schema(example = "4") int version,

            @Schema(description = "理由，1 到 500 字", example = "这条路归公路局管") @Nullable
            String reason) {

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** Where it goes, and why. */
    record TransferRequest(
            @Schema(example = "5") int version,

            @Schema(description = "承办单位代码", example = "D-WATER") @Nullable
            String lead,

            @Schema(description = "方式", example = "FORWARDED", defaultValue = "FORWARDED") @Nullable
            Mode mode,

            @Schema(description = "理由，1 到 500 字", example = "渠道归水利局管") @Nullable
            String reason) {

        Mode how() {
            return mode == null ? Mode.FORWARDED : mode;
        }

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** Who helps, and with what. */
    record HelperRequest(
            @Schema(example = "5") int version,

            @Schema(description = "协办单位代码", example = "D-WATER") @Nullable
            String unit,

            @Schema(description = "请他们做什么，1 到 500 字；不再协办时不填", example = "一起到现场看水渠") @Nullable
            String reason) {

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** What it is in the law's words, and why. */
    record ClassRequest(
            @Schema(example = "3") int version,

            @Schema(example = "CLAIM") @Nullable LegalClass legalClass,

            @Schema(description = "理由，1 到 500 字", example = "要求解决自家的用水") @Nullable
            String reason) {

        LegalClass marked() {
            if (legalClass == null) throw Invalid.field("legalClass", "missing", "请选一类。");
            return legalClass;
        }

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    static UnitId unitOf(String field, @Nullable String code) {
        try {
            return new UnitId(Objects.requireNonNullElse(code, ""));
        } catch (IllegalArgumentException e) {
            throw Invalid.field(field, "unknown", "请选一个单位。");
        }
    }
}
