package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Door;
import org.cunbu.portal.petition.casework.Doors;
import org.cunbu.portal.petition.casework.TurnAway;
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

/** What is settled at the desk that passes letters on, and objections to it. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "cases", description = "办信：工作人员")
@ResponseStatus(HttpStatus.CREATED)
class DoorsController {

    private final Doors doors;

    DoorsController(Doors doors) {
        this.doors = doors;
    }

    @PostMapping("/answers-on-the-spot")
    @Operation(summary = "当场答复：咨询、建议、表扬")
    Mono<CaseDetail> answer(@PathVariable PetitionId id, Official by, @RequestBody SpotRequest wish) {
        return doors.answerOnSpot(id, wish.version(), Objects.requireNonNullElse(wish.answer(), ""), by)
                .map(CaseDetail::of);
    }

    @PostMapping("/redirections")
    @Operation(summary = "导入法定途径，写明理由和去处")
    Mono<CaseDetail> redirect(@PathVariable PetitionId id, Official by, @RequestBody DoorRequest wish) {
        return turn(id, TurnAway.REDIRECTED, wish, by);
    }

    @PostMapping("/declinations")
    @Operation(summary = "不予受理，写明理由和去处")
    Mono<CaseDetail> decline(@PathVariable PetitionId id, Official by, @RequestBody DoorRequest wish) {
        return turn(id, TurnAway.DECLINED, wish, by);
    }

    @PostMapping("/exhaustions")
    @Operation(summary = "不再受理，写明理由和去处")
    Mono<CaseDetail> exhaust(@PathVariable PetitionId id, Official by, @RequestBody DoorRequest wish) {
        return turn(id, TurnAway.EXHAUSTED, wish, by);
    }

    @PostMapping("/objection-decisions")
    @Operation(summary = "裁定来信人的异议")
    Mono<CaseDetail> decide(@PathVariable PetitionId id, Official by, @RequestBody ObjectionDecisionRequest wish) {
        return doors.decideObjection(
                        id, wish.version(), wish.decided(), Objects.requireNonNullElse(wish.reason(), ""), by)
                .map(CaseDetail::of);
    }

    private Mono<CaseDetail> turn(PetitionId id, TurnAway how, DoorRequest wish, Official by) {
        return doors.turnAway(
                        id, wish.version(), how, wish.rightDoor(), Objects.requireNonNullElse(wish.reason(), ""), by)
                .map(CaseDetail::of);
    }

    /** The answer. */
    record SpotRequest(
            @Schema(example = "3") int version,

            @Schema(description = "答复，1 到 10000 字", example = "您好！医保缴费到 12 月 31 日截止。") @Nullable
            String answer) {}

    /** Why, and where to go. */
    record DoorRequest(
            @Schema(example = "3") int version,

            @Schema(description = "去处", example = "COURT") @Nullable
            Door door,

            @Schema(description = "理由，1 到 500 字；来信人看得到", example = "这件事法院已经判决") @Nullable
            String reason) {

        Door rightDoor() {
            if (door == null) throw Invalid.field("door", "missing", "请选一个去处。");
            return door;
        }
    }

    /** Who is right, and why. */
    record ObjectionDecisionRequest(
            @Schema(example = "5") int version,

            @Schema(description = "异议成立", example = "true") @Nullable
            Boolean upheld,

            @Schema(description = "理由，1 到 500 字；来信人看得到") @Nullable
            String reason) {

        boolean decided() {
            if (upheld == null) throw Invalid.field("upheld", "missing", "请选异议成立还是不成立。");
            return upheld;
        }
    }
}
