package org.cunbu.web.receipts;

import java.util.Optional;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out whether this browser may follow a letter: it holds a pass, and the pass still opens it. */
@Component
class Petitioners {

    private final Intake intake;
    private final ReceiptPasses passes;

    Petitioners(Intake intake, ReceiptPasses passes) {
        this.intake = intake;
        this.passes = passes;
    }

    /** The petitioner with the pass; {@link NoPass} where the number must be shown again, with its secret. */
    Mono<Holder> of(String number, ServerHttpRequest request) {
        var pass = number(number).flatMap(known -> passes.of(known, request));
        return Mono.justOrEmpty(pass)
                .flatMap(held ->
                        intake.open(held.number(), held.secret()).map(petitioner -> new Holder(held, petitioner)))
                .onErrorResume(NotFound.class, gone -> Mono.empty())
                .switchIfEmpty(Mono.error(() -> new NoPass(number)));
    }

    /** A number as people type it; none where it cannot be one. */
    static Optional<ReceiptNumber> number(String typed) {
        try {
            return Optional.of(new ReceiptNumber(typed));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    record Holder(ReceiptPass pass, Petitioner petitioner) {}
}
