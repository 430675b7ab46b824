package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.BulkView;
import org.cunbu.portal.petition.casework.InspectionView;
import org.cunbu.portal.petition.casework.Inspections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Folders of whole cases, for leaders and auditors. */
@RestController
@RequestMapping("/api/inspections")
@Tag(name = "cases", description = "办信：工作人员")
class InspectionsController {

    private final Inspections inspections;

    InspectionsController(Inspections inspections) {
        this.inspections = inspections;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "督查抽查：点名编号，或者按种子从一个月里抽；在后台整理")
    Mono<FolderView> begin(@RequestBody InspectionRequest wish, Official by) {
        return Mono.defer(() -> wish.isDrawn()
                        ? inspections.drawn(wish.seedText(), wish.whichMonth(), wish.howMany(), wish.why(), by)
                        : inspections.named(wish.numbersText(), wish.why(), by))
                .flatMap(id -> inspections.progress(id, by))
                .map(FolderView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "整理到哪一件了")
    Mono<FolderView> progress(@PathVariable UUID id, Official by) {
        return inspections.progress(id, by).map(FolderView::of);
    }

    @GetMapping("/{id}/zip")
    @Operation(summary = "整理好的案卷，不联网也能看")
    Mono<ResponseEntity<byte[]>> zip(@PathVariable UUID id, Official by) {
        return inspections
                .zip(id, by)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/zip"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inspection-" + id + ".zip\"")
                        .body(file));
    }

    /** Numbers, or a seed with a month. */
    record InspectionRequest(
            @Nullable List<String> numbers,
            @Nullable String seed,
            @Schema(example = "2026-11") @Nullable YearMonth month,
            @Schema(defaultValue = "30") @Nullable Integer many,
            @Nullable String reason) {

        boolean isDrawn() {
            return seed != null;
        }

        String seedText() {
            return Objects.requireNonNullElse(seed, "");
        }

        YearMonth whichMonth() {
            if (month == null) throw Invalid.field("month", "missing", "请选从哪个月里抽。");
            return month;
        }

        int howMany() {
            return Objects.requireNonNullElse(many, Inspections.MOST);
        }

        String numbersText() {
            return String.join("\n", Objects.requireNonNullElse(numbers, List.<String>of()));
        }

        String why() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** How far a folder is. */
    record FolderView(
            UUID id,
            String reason,
            @Nullable String seed,
            @Nullable YearMonth month,
            @Nullable Long outOf,
            Instant made,
            @Nullable Instant finished,
            List<CaseLine> cases) {

        static FolderView of(InspectionView view) {
            return new FolderView(
                    view.id(),
                    view.reason(),
                    view.drawn().map(InspectionView.Drawn::seed).orElse(null),
                    view.drawn().map(InspectionView.Drawn::month).orElse(null),
                    view.drawn().map(InspectionView.Drawn::outOf).orElse(null),
                    view.made(),
                    view.finished(),
                    view.lines().stream()
                            .map(line -> new CaseLine(line.number(), line.state(), line.why()))
                            .toList());
        }
    }

    /** One case of it. */
    record CaseLine(
            String number, BulkView.State state, @Nullable String why) {}
}
