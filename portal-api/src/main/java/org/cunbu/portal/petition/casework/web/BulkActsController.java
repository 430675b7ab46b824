package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Bulk;
import org.cunbu.portal.petition.casework.BulkKind;
import org.cunbu.portal.petition.casework.BulkView;
import org.cunbu.portal.petition.casework.BulkWish;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One act for many letters. */
@RestController
@RequestMapping("/api/bulk-acts")
@Tag(name = "cases", description = "办信：工作人员")
class BulkActsController {

    private final Bulk bulk;

    BulkActsController(Bulk bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/previews")
    @Operation(summary = "批量办理之前先看：每一封会怎样")
    Mono<ProgressOfMany> preview(@RequestBody BulkRequest wish, Official by) {
        return Mono.defer(() -> bulk.preview(wish.what(), wish.which(), by)).map(ProgressOfMany::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "开始批量办理：一封一封地办，每一封都有结果")
    Mono<ProgressOfMany> begin(@RequestBody BulkRequest wish, Official by) {
        return Mono.defer(() -> bulk.begin(wish.wish(), by))
                .flatMap(id -> bulk.progress(id, by))
                .map(ProgressOfMany::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "批量办理到哪一封了")
    Mono<ProgressOfMany> progress(@PathVariable UUID id, Official by) {
        return bulk.progress(id, by).map(ProgressOfMany::of);
    }

    /** What is wished. */
    record BulkRequest(
            @Nullable BulkKind kind,
            @Nullable List<LetterRequest> letters,

            @Schema(description = "分办给哪个单位", example = "D-WATER") @Nullable
            String unit,

            @Nullable Mode mode,
            @Schema(description = "理由、给来信人的话或者答复") @Nullable String text) {

        BulkKind what() {
            if (kind == null) throw Invalid.field("kind", "missing", "请选要做哪一步。");
            return kind;
        }

        List<BulkWish.Letter> which() {
            return Objects.requireNonNullElse(letters, List.<LetterRequest>of()).stream()
                    .map(letter -> new BulkWish.Letter(new PetitionId(letter.id()), letter.version()))
                    .toList();
        }

        BulkWish wish() {
            return new BulkWish(
                    what(),
                    which(),
                    Optional.ofNullable(unit).map(BulkRequest::unitOf),
                    Optional.ofNullable(mode),
                    Objects.requireNonNullElse(text, ""));
        }

        private static UnitId unitOf(String code) {
            try {
                return new UnitId(code);
            } catch (IllegalArgumentException none) {
                throw Invalid.field("unit", "unknown", "请选一个单位。");
            }
        }
    }

    /** A letter as it was read. */
    record LetterRequest(UUID id, int version) {}

    /** How far it has come. */
    record ProgressOfMany(
            UUID id,
            BulkKind kind,
            Instant made,
            @Nullable Instant finished,
            long done,
            long notDone,
            long waiting,
            List<LineOfMany> lines) {

        static ProgressOfMany of(BulkView view) {
            return new ProgressOfMany(
                    view.id(),
                    view.kind(),
                    view.made(),
                    view.finished(),
                    view.done(),
                    view.notDone(),
                    view.waiting(),
                    view.lines().stream().map(LineOfMany::of).toList());
        }
    }

    /** What became of one letter. */
    record LineOfMany(
            UUID id,
            String number,
            BulkView.State state,
            @Nullable String why) {

        static LineOfMany of(BulkView.Line line) {
            return new LineOfMany(line.petition().value(), line.number(), line.state(), line.why());
        }
    }
}
