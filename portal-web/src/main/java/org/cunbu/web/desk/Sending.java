package org.cunbu.web.desk;

import java.util.function.Function;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A settings form that was sent: done, and the page says so; or the page again, with what is wrong at the fields. */
public final class Sending {

    private Sending() {}

    /**
     * @param deed the form's word
     * @param fields what the form has; nothing typed is lost
     * @param act what it asks for; the address of the page that tells it was done
     * @param page the page with the form as it came back
     */
    public static Mono<Rendering> of(
            ServerWebExchange exchange,
            String deed,
            String[] fields,
            Function<Sent, Mono<String>> act,
            Function<Attempt, Mono<Rendering.Builder<?>>> page) {
        return Sent.in(exchange)
                .flatMap(sent -> Mono.defer(() -> act.apply(sent))
                        .map(Sending::seeOther)
                        .onErrorResume(
                                Refusal.class,
                                why -> again(Attempt.refused(deed, sent.typed(fields), why), why, page)));
    }

    private static Rendering seeOther(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    /** What the person at the form can mend is said there; that they may not be here at all, elsewhere. */
    private static Mono<Rendering> again(
            Attempt attempt, Refusal why, Function<Attempt, Mono<Rendering.Builder<?>>> page) {
        if (!(why instanceof Invalid || why instanceof Conflict || why instanceof Forbidden)) {
            return Mono.error(why);
        }
        return page.apply(attempt)
                .map(built -> built.status(HttpStatusCode.valueOf(why.status())).build());
    }
}
