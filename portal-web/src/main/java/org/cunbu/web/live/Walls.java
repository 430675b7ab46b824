package org.cunbu.web.live;

import java.time.Duration;
import java.util.Arrays;
import org.cunbu.portal.foundation.journal.JournalTail;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Wall;
import org.cunbu.portal.petition.casework.WallView;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells a wall that its figures have changed, as the façade gives them to whoever opened it. A stream that begins says so
 * too: what changed while there was none is then seen, and ages go on although nothing happens.
 */
@Component
class Walls {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final JournalTail tail;
    private final Wall wall;

    Walls(JournalTail tail, Wall wall) {
        this.tail = tail;
        this.wall = wall;
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
                .map(figures -> ServerSentEvent.builder("changed").event("wall").build());
    }

    private Mono<Integer> looked(Official by) {
        return wall.county(by).map(Walls::figures).onErrorResume(away -> Mono.empty());
    }

    private static int figures(WallView view) {
        return Arrays.asList(view.tiles(), view.elsewhere(), view.nobodyYet(), view.silent())
                .hashCode();
    }
}
