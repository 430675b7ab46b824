package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Accused;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Mode;
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

/** Where a letter goes: the dispatcher's and the discipline desk's decisions. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "cases", description = "办信：工作人员")
@ResponseStatus(HttpStatus.CREATED)
class DispatchesController {

    private final Casework casework;

    DispatchesController(Casework casework) {
        this.casework = casework;
    }

    @PostMapping("/dispatches")
    @Operation(summary = "分办：转给承办单位，写明理由")
    Mono<CaseDetail> dispatch(@PathVariable PetitionId id, Official by, @RequestBody DispatchRequest wish) {
        return casework.dispatch(id, wish.version(), wish.unit(), wish.how(), wish.why(), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/discipline-decisions")
    @Operation(summary = "纪检甄别：指控了谁，或者没有指控任何人")
    Mono<CaseDetail> decide(@PathVariable PetitionId id, Official by, @RequestBody DecisionRequest wish) {
        return (wish.isAccusation()
                        ? casework.keepAtDiscipline(id, wish.version(), wish.accused(), by)
                        : casework.clearAccusation(
                                id, wish.version(), Objects.requireNonNullElse(wish.reason(), ""), by))
                .map(CaseDetail::of);
    }

    /** The unit that must answer. */
    record DispatchRequest(
            @Schema(example = "3") int version,

            @Schema(description = "承办单位代码", example = "D-WATER") @Nullable
            String lead,

            @Schema(description = "方式", example = "FORWARDED", defaultValue = "FORWARDED") @Nullable
            Mode mode,

            @Schema(description = "理由，1 到 500 字", example = "属于水利局职责") @Nullable
            String reason) {

        UnitId unit() {
            return unitOf("lead", lead);
        }

        Mode how() {
            return mode == null ? Mode.FORWARDED : mode;
        }

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** Who is accused, or why nobody is. */
    record DecisionRequest(
            @Schema(example = "2") int version,

            @Schema(description = "被指控的是单位、负责人还是成员；没有指控任何人时不填", example = "HEAD")
            Accused.@Nullable Whom whom,

            @Schema(description = "被指控的单位，或被指控者所在的单位", example = "D-WATER") @Nullable
            String unit,

            @Schema(description = "没有指控任何人时的理由", example = "只是询问办事流程") @Nullable
            String reason) {

        boolean isAccusation() {
            return whom != null || unit != null;
        }

        Accused accused() {
            if (whom == null) throw Invalid.field("whom", "missing", "请标明被指控的是单位、负责人还是成员。");
            return new Accused(whom, unitOf("unit", unit));
        }
    }

    private static UnitId unitOf(String field, @Nullable String code) {
        try {
            return new UnitId(Objects.requireNonNullElse(code, ""));
        } catch (IllegalArgumentException e) {
            throw Invalid.field(field, "unknown", "请选一个单位。");
        }
    }
}
