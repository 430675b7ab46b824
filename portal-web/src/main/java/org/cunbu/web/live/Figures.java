package org.cunbu.web.live;

import java.time.Duration;
import java.util.Set;
import org.cunbu.portal.foundation.journal.JournalTail;
import org.cunbu.portal.foundation.journal.Told;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Tells everybody that figures have changed, at most once a second and nothing else. Sealed matters are never the cause,
 * and a letter's arrival neither: what it is nobody knows before it was looked at.
 */
@Component
class Figures {

    private static final Set<String> CAUSES =
            Set.of("RoundDispatched", "AnswerDelivered", "RoundClosed", "LetterPublished", "LetterTakenDown");
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final Flux<ServerSentEvent<String>> changes;

    Figures(JournalTail tail) {
        this.changes = tail.told()
                .filter(Figures::matters)
                .sample(AT_MOST)
                .map(told -> ServerSentEvent.builder("changed").event("figures").build())
                .publish()
                .refCount(1);
    }

    /** One source for all who listen: a stream more costs its connection and no more. */
    Flux<ServerSentEvent<String>> changes() {
        return changes.onBackpressureDrop();
    }

    private static boolean matters(Told told) {
        return told.open() && CAUSES.contains(told.type());
    }
}
