package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.petition.casework.PaperFormat;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.Papers;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The papers that are addressed to whoever wrote the letter. */
@RestController
@RequestMapping("/api/letters/{number}/papers")
@Tag(name = "letters", description = "信件：写信，凭编号和查询码跟踪")
class LetterPapersController {

    private static final String SECRET = "Receipt-Secret";

    private final Intake intake;
    private final Papers papers;

    LetterPapersController(Intake intake, Papers papers) {
        this.intake = intake;
        this.papers = papers;
    }

    @GetMapping
    @Operation(summary = "给来信人的文书")
    Mono<ResponseEntity<List<PaperView>>> all(
            @PathVariable ReceiptNumber number, @RequestHeader(SECRET) ReceiptSecret secret, Visitor from) {
        return intake.open(number, secret, from)
                .flatMap(papers::of)
                .map(several -> several.stream().map(PaperView::of).toList())
                .map(several -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(several));
    }

    @GetMapping("/{paper}/file.{extension}")
    @Operation(summary = "一份文书的文件（docx 或 pdf）；第一次打开就算送达")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable ReceiptNumber number,
            @RequestHeader(SECRET) ReceiptSecret secret,
            @PathVariable PaperId paper,
            @Parameter(example = "pdf") @PathVariable String extension,
            Visitor from) {
        return intake.open(number, secret, from)
                .flatMap(petitioner -> papers.file(petitioner, paper, PaperFormat.of(extension)))
                .map(PaperDownload::of);
    }
}
