package org.cunbu.portal.people.organization;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.people.organization.store.Posts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells of posts that ended by their date, once each and as of that day: nobody's leaving goes by unseen. */
@Component
public class EndedPosts extends Recurring {
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final Posts posts;
    private final Acts acts;
    private final PortalClock clock;

    EndedPosts(Posts posts, Acts acts, PortalClock clock) {
        this.posts = posts;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(EVERY, this::tell));
    }

    /** Tells of those that ended up to today. */
    public Mono<Void> tell() {
        LocalDate today = clock.today();
        return posts.endedUntold(today)
                .collectList()
                .flatMapIterable(ended -> ended)
                .concatMap(post -> acts.inOne(() ->
                        posts.tellEnd(post, today, Shanghai.startOf(Objects.requireNonNull(post.until(), "its end")))))
                .then();
    }
}
