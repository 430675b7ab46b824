package org.cunbu.web.receipts;

import org.cunbu.portal.petition.casework.PaperFormat;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.Papers;
import org.cunbu.web.desk.papers.PaperAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/** The papers that are addressed to whoever wrote the letter, as files. */
@Controller
class OwnPapersController {

    private final Petitioners petitioners;
    private final Papers papers;

    OwnPapersController(Petitioners petitioners, Papers papers) {
        this.petitioners = petitioners;
        this.papers = papers;
    }

    @GetMapping("/receipts/{number}/papers/{paper}/file.{extension}")
    Mono<ResponseEntity<byte[]>> take(
            @PathVariable String number,
            @PathVariable PaperId paper,
            @PathVariable String extension,
            ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> papers.file(holder.petitioner(), paper, PaperFormat.of(extension)))
                .map(PaperAnswer::of);
    }
}
