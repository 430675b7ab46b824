package org.cunbu.web.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.journal.Busy;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Wall;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Flux;

/**
 * /live: streams that say that something changed. A browser that comes back with the last event's id has missed nothing
 * that it would not see: it asks for the page.
 */
@Controller
class LiveController {

    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    /** An official's stream ends by itself and is asked for again, by whoever the session says then. */
    private static final Duration OFFICIALS = Duration.ofMinutes(1);

    private static final Duration EVERYBODY = Duration.ofHours(2);

    private final Figures figures;
    private final Queues queues;
    private final Walls walls;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final Flux<ServerSentEvent<String>> beats = Flux.interval(BEAT)
            .onBackpressureDrop()
            .map(n -> ServerSentEvent.<String>builder().comment("beat").build())
            .publish()
            .refCount(1);

    /** @param most setting {@code cunbu.live.most}: how many streams this process keeps at a time */
    LiveController(Figures figures, Queues queues, Walls walls, @Value("${cunbu.live.most:12000}") int most) {
        this.figures = figures;
        this.queues = queues;
        this.walls = walls;
        this.most = most;
    }

    @GetMapping(path = "/live/figures", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<String>>> figures() {
        return stream(figures.changes(), EVERYBODY);
    }

    @GetMapping(path = "/live/queue", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<String>>> queue(Official by) {
        return stream(queues.changes(by), OFFICIALS);
    }

    @GetMapping(path = "/live/wall", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<String>>> wall(Official by) {
        if (!Wall.maySee(by)) throw new Forbidden();
        return stream(walls.changes(by), OFFICIALS);
    }

    private ResponseEntity<Flux<ServerSentEvent<String>>> stream(
            Flux<ServerSentEvent<String>> changes, Duration atMost) {
        if (open.get() >= most) {
            throw new Busy("too many live pages", Duration.ofMinutes(1));
        }
        var hello = ServerSentEvent.<String>builder()
                .retry(COME_BACK)
                .comment("live")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(Flux.just(hello)
                        .concatWith(changes.mergeWith(beats.onBackpressureDrop()))
                        .take(atMost)
                        // Counted when it begins: what is never listened to never ends either.
                        .doOnSubscribe(begins -> open.incrementAndGet())
                        .doFinally(end -> open.decrementAndGet()));
    }
}
