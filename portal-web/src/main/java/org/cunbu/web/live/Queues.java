package org.cunbu.web.live;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.journal.JournalTail;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.QueueFilter;
import org.cunbu.portal.petition.casework.QueueLine;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells an official that their queue has changed. Whether it has, the façade says as to this official: an act on a letter
 * that they may not read is nothing that they could notice.
 */
@Component
class Queues {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final JournalTail tail;
    private final Casework casework;

    Queues(JournalTail tail, Casework casework) {
        this.tail = tail;
        this.casework = casework;
    }

    Flux<ServerSentEvent<String>> changes(Official by) {
        return Flux.concat(
                        looked(by),
                        tail.told()
                                .filter(told -> told.subjectType().equals("petition"))
                                .sample(AT_MOST)
                                .onBackpressureLatest()
                                .concatMap(told -> looked(by), 0))
                .distinctUntilChanged()
                .skip(1)
                .map(queue -> ServerSentEvent.builder("changed").event("queue").build());
    }

    private Mono<Integer> looked(Official by) {
        return casework.queue(QueueFilter.OPEN, null, by)
                .map(Page::items)
                .map(List<QueueLine>::hashCode)
                .onErrorResume(away -> Mono.empty());
    }
}
