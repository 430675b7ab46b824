package org.cunbu.web.receipts;

import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.retention.OwnData;
import org.cunbu.portal.petition.retention.OwnRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is kept about the writer of a letter, in their own hands: to see, to take along as a file, to erase. */
@Controller
class OwnController {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Petitioners petitioners;
    private final OwnRecord own;

    OwnController(Petitioners petitioners, OwnRecord own) {
        this.petitioners = petitioners;
        this.own = own;
    }

    @GetMapping("/receipts/{number}/own")
    Mono<Rendering> see(
            @PathVariable String number, @RequestParam(defaultValue = "") String done, ServerHttpRequest request) {
        return petitioners.of(number, request).flatMap(holder -> show(holder, done, null, HttpStatus.OK));
    }

    /** The same for programs, and to keep. */
    @GetMapping("/receipts/{number}/own.json")
    Mono<ResponseEntity<String>> take(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> own.of(holder.petitioner())
                        .map(data -> ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"cunbu-"
                                                + holder.pass().number() + ".json\"")
                                .body(JSON.writeValueAsString(data))));
    }

    @PostMapping("/receipts/{number}/own/contact-erasure")
    Mono<Rendering> eraseContact(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> own.eraseContact(holder.petitioner()).thenReturn(back(holder, "contact")));
    }

    @PostMapping("/receipts/{number}/own/words-erasure")
    Mono<Rendering> eraseWords(@PathVariable String number, ServerHttpRequest request) {
        return petitioners
                .of(number, request)
                .flatMap(holder -> own.eraseWords(holder.petitioner())
                        .thenReturn(back(holder, "words"))
                        .onErrorResume(Conflict.class, no -> show(holder, "", no.detail(), HttpStatus.CONFLICT)));
    }

    private Mono<Rendering> show(Petitioners.Holder holder, String done, @Nullable String problem, HttpStatus status) {
        Petitioner petitioner = holder.petitioner();
        return own.of(petitioner)
                .map(data -> Rendering.view("receipts/own")
                        .modelAttribute("page", page(holder, data, done, problem))
                        .status(status)
                        .build());
    }

    private static OwnPage page(Petitioners.Holder holder, OwnData data, String done, @Nullable String problem) {
        boolean known = done.equals("contact") || done.equals("words");
        return new OwnPage(holder.pass().number().value(), data, known ? done : "", problem);
    }

    private static Rendering back(Petitioners.Holder holder, String done) {
        return Rendering.redirectTo("/receipts/" + holder.pass().number() + "/own?done=" + done)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
