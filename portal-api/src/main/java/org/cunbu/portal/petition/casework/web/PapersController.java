package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.DeliveryWay;
import org.cunbu.portal.petition.casework.PaperDelivery.Taker;
import org.cunbu.portal.petition.casework.PaperFormat;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.Papers;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A case's papers: made, taken away, delivered. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "papers", description = "文书：告知书、转送函、交办函、延期告知书、处理意见书、不予受理和不再受理告知书、送达回证")
class PapersController {

    private final Papers papers;

    PapersController(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/papers")
    @Operation(summary = "这封信的文书，和现在能制作的")
    Mono<PaperShelfView> all(@PathVariable PetitionId id, Official by) {
        return papers.of(id, by).map(PaperShelfView::of);
    }

    @GetMapping("/papers/preview")
    @Operation(summary = "制作出来会是什么样；不留下任何东西")
    Mono<PaperPreviewView> preview(
            @PathVariable PetitionId id,
            @RequestParam PaperKind kind,
            @Parameter(description = "送达回证：哪一份文书的") @RequestParam(required = false) @Nullable UUID about,
            Official by) {
        return papers.preview(id, kind, paper(about), by).map(PaperPreviewView::of);
    }

    @PostMapping("/papers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "制作：按案卷填好，编上本单位本年的下一个号，以后不再改动")
    Mono<PaperView> issue(@PathVariable PetitionId id, Official by, @RequestBody PaperRequest wish) {
        return papers.issue(id, wish.version(), wish.checkedKind(), paper(wish.about()), by)
                .map(PaperView::of);
    }

    @GetMapping("/papers/{paper}/file.{extension}")
    @Operation(summary = "存档用的文件（docx 或 pdf），来信人姓名遮盖")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable PetitionId id,
            @PathVariable PaperId paper,
            @Parameter(example = "docx") @PathVariable String extension,
            Official by) {
        return papers.file(id, paper, PaperFormat.of(extension), by).map(PaperDownload::of);
    }

    @PostMapping("/papers/{paper}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "送达用的文件，印来信人姓名；承办人才可以，每次都留下记录和理由")
    Mono<ResponseEntity<byte[]>> copy(
            @PathVariable PetitionId id, @PathVariable PaperId paper, Official by, @RequestBody CopyRequest wish) {
        return papers.named(id, paper, wish.checkedFormat(), Objects.requireNonNullElse(wish.reason(), ""), by)
                .map(PaperDownload::created);
    }

    @PostMapping("/papers/{paper}/deliveries")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "记下一份文书怎样送到的")
    Mono<PaperShelfView> delivered(
            @PathVariable PetitionId id, @PathVariable PaperId paper, Official by, @RequestBody DeliveryRequest wish) {
        return record(id, Optional.of(paper), wish, by);
    }

    @PostMapping("/answer-deliveries")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "记下答复怎样送到的")
    Mono<PaperShelfView> answerDelivered(@PathVariable PetitionId id, Official by, @RequestBody DeliveryRequest wish) {
        return record(id, Optional.empty(), wish, by);
    }

    private Mono<PaperShelfView> record(PetitionId id, Optional<PaperId> paper, DeliveryRequest wish, Official by) {
        String evidence = Objects.requireNonNullElse(wish.evidence(), "");
        return papers.recordDelivery(id, wish.version(), paper, wish.way(), wish.taker(), wish.at(), evidence, by)
                .map(PaperShelfView::of);
    }

    private static Optional<PaperId> paper(@Nullable UUID id) {
        return Optional.ofNullable(id).map(PaperId::new);
    }

    /** Which paper. */
    record PaperRequest(
            @Schema(example = "4") int version,
            @Schema(example = "NOTICE") @Nullable PaperKind kind,
            @Schema(description = "送达回证：哪一份文书的") @Nullable UUID about) {

        PaperKind checkedKind() {
            if (kind == null) throw Invalid.field("kind", "missing", "请选哪一种文书。");
            return kind;
        }
    }

    /** A copy with the petitioner's name. */
    record CopyRequest(
            @Schema(example = "PDF") @Nullable PaperFormat format,

            @Schema(description = "理由，1 到 200 字", example = "打印后邮寄给来信人") @Nullable
            String reason) {

        PaperFormat checkedFormat() {
            if (format == null) throw Invalid.field("format", "missing", "请选 DOCX 或 PDF。");
            return format;
        }
    }

    /** How it was delivered. */
    record DeliveryRequest(
            @Schema(example = "5") int version,

            @Schema(description = "SIGNED、POSTED 或 READ_OUT", example = "POSTED") @Nullable
            DeliveryWay way,

            @Schema(example = "SELF") @Nullable Taker taker,

            @Schema(description = "送达的时间", example = "2026-11-25T01:30:00Z") @Nullable
            Instant at,

            @Schema(description = "凭据：邮件号，或签收单在哪里、谁在场", example = "XA12345678943") @Nullable
            String evidence) {}
}
