package org.cunbu.portal.petition.retention;

import java.time.Duration;
import java.time.Instant;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.ClosedLetters;
import org.cunbu.portal.petition.retention.RetentionSetting.What;
import org.cunbu.portal.petition.retention.store.RetentionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How long what tells of people lives after a letter was closed: set by administrators, done by {@link Erasing}. */
@Service
public class Retention {

    private final RetentionSettings settings;
    private final ClosedLetters closed;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    Retention(RetentionSettings settings, ClosedLetters closed, Acts acts, Journal journal, PortalClock clock) {
        this.settings = settings;
        this.closed = closed;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    public Flux<RetentionSetting> settings(Official by) {
        return administrator(by).thenMany(Flux.defer(settings::all));
    }

    /**
     * How many letters a setting would concern at once; nothing is erased.
     *
     * @param days 30 to 36,500 days after closing; none: everything lives on
     */
    public Mono<Long> weigh(What what, @Nullable Integer days, Official by) {
        return administrator(by).then(Mono.defer(() -> weighed(what, checked(days))));
    }

    /** Changes how long it lives; what is over then is erased within the hour. */
    public Mono<RetentionSetting> change(What what, @Nullable Integer days, int read, Official by) {
        return administrator(by)
                .flatMap(actor -> weighed(what, checked(days))
                        .flatMap(weighed -> acts.inOne(() -> settings.change(what, days, read)
                                .switchIfEmpty(Mono.error(() -> new Overtaken("retention " + what)))
                                .flatMap(now -> journal.append(entry(now, weighed), actor)
                                        .thenReturn(now)))));
    }

    private Mono<Long> weighed(What what, @Nullable Integer days) {
        if (days == null) return Mono.just(0L);
        Instant before = clock.instant().minus(Duration.ofDays(days));
        return settings.one(what).flatMap(now -> closed.howManyBefore(before, now.doneAt(), now.doneId()));
    }

    private static RetentionChanged entry(RetentionSetting now, long weighed) {
        var subject = new Subject("retention", RetentionSetting.idOf(now.what()), now.version());
        return new RetentionChanged(subject, now.what(), now.days(), weighed);
    }

    private static @Nullable Integer checked(@Nullable Integer days) {
        if (days != null && (days < 30 || days > 36_500)) {
            throw Invalid.field("days", "out-of-range", "办结后留多少天：请填 30 到 36500，或者留空（一直留）。");
        }
        return days;
    }

    private static Mono<Actor> administrator(Official by) {
        return Mono.justOrEmpty(by.postAs(Role.ADMINISTRATOR)).map(by::actor).switchIfEmpty(Mono.error(Forbidden::new));
    }
}
