package org.cunbu.web.desk.papers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.DeliveryWay;
import org.cunbu.portal.petition.casework.PaperDelivery.Taker;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.PaperShelf;
import org.cunbu.portal.petition.casework.Papers;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.web.desk.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a paper, or the answer, came to the petitioner. */
@Controller
class PaperDeliveriesController {

    private static final String[] FIELDS = {"paper", "way", "taker", "at", "evidence"};

    private final Papers papers;
    private final CasePapersController shelf;

    PaperDeliveriesController(Papers papers, CasePapersController shelf) {
        this.papers = papers;
        this.shelf = shelf;
    }

    @PostMapping("/desk/cases/{id}/papers/deliveries")
    Mono<Rendering> create(@PathVariable PetitionId id, ServerWebExchange exchange, Official by) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> record(id, sent, by))
                        .map(recorded -> CasePapersController.back(id, "brought"))
                        .onErrorResume(
                                CasePapersController::isToldHere,
                                why -> shelf.again(id, "brought", FIELDS, sent, why, by)));
    }

    private Mono<PaperShelf> record(PetitionId id, Sent sent, Official by) {
        return papers.recordDelivery(
                id,
                sent.version(),
                paper(sent.text("paper")),
                one(DeliveryWay.values(), sent.text("way")),
                one(Taker.values(), sent.text("taker")),
                at(sent.text("at")),
                sent.text("evidence"),
                by);
    }

    private static Optional<PaperId> paper(String typed) {
        if (typed.isEmpty()) throw Invalid.field("paper", "missing", "请选送达的是哪一份。");
        return typed.equals(CasePapersPages.ANSWER) ? Optional.empty() : CasePapersController.paper(typed);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String typed) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant at(String typed) {
        if (typed.isBlank()) return null;
        try {
            return LocalDateTime.parse(typed.strip().replace(' ', 'T'))
                    .atZone(Shanghai.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            throw Invalid.field("at", "not-a-time", "请写日期和时间，例如 2026-11-25 10:30。");
        }
    }
}
