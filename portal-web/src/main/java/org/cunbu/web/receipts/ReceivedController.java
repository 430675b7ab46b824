package org.cunbu.web.receipts;

import java.util.Optional;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.foundation.transparency.ReceiptLeaf;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.web.answering.NearLetters;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The confirmation: number and secret to keep, who has the letter, and the day by which a person answers. */
@Controller
class ReceivedController {

    private final Petitioners petitioners;
    private final Casework casework;
    private final PublicAddress address;
    private final PublicLog log;
    private final NearLetters near;

    ReceivedController(
            Petitioners petitioners, Casework casework, PublicAddress address, PublicLog log, NearLetters near) {
        this.petitioners = petitioners;
        this.casework = casework;
        this.address = address;
        this.log = log;
        this.near = near;
    }

    @GetMapping("/receipts/{number}/received")
    Mono<Rendering> received(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> Mono.zip(
                                casework.progress(holder.petitioner()), leaf(holder), near.of(holder.petitioner()))
                        .map(all -> Rendering.view("receipts/received")
                                .modelAttribute("page", ReceivedPage.of(holder.pass(), all.getT1()))
                                .modelAttribute("leaf", all.getT2())
                                .modelAttribute("near", all.getT3())
                                .build()));
    }

    private Mono<Optional<ReceiptLeaf>> leaf(Petitioners.Holder holder) {
        return log.leafOfReceipt(holder.petitioner().petition().value())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /** The receipt as a square that a phone reads; number and secret stand behind the #, which no browser sends on. */
    @GetMapping("/receipts/{number}/code.png")
    Mono<ResponseEntity<byte[]>> code(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .map(holder -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.noStore())
                        .body(SquareCode.png(link(holder.pass()))));
    }

    private String link(ReceiptPass pass) {
        return address.of("/receipts?number=" + pass.number().value() + "#"
                + pass.secret().value());
    }
}
