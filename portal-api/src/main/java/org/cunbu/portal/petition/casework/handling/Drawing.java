package org.cunbu.portal.petition.casework.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.transparency.Checkpoint;
import org.cunbu.portal.foundation.transparency.Leaf;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.petition.casework.Draw;
import org.cunbu.portal.petition.casework.rules.Sample;
import org.cunbu.portal.petition.casework.store.CallBacks;
import org.cunbu.portal.petition.casework.store.Draws;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Draws once a day who is asked though nobody must: from what the public log says was answered since the drawing before,
 * by a root that nobody could know when it was answered.
 */
@Component
public class Drawing extends Recurring {

    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final String ANSWERED = "AnswerDelivered";

    private final PublicLog log;
    private final Draws draws;
    private final CallBacks calls;
    private final Acts acts;
    private final PortalClock clock;

    Drawing(PublicLog log, Draws draws, CallBacks calls, Acts acts, PortalClock clock) {
        this.log = log;
        this.draws = draws;
        this.calls = calls;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(OFTEN, this::draw));
    }

    /** Draws what there is to draw today, unless that was done; whether it drew. */
    public Mono<Boolean> draw() {
        Instant now = clock.instant();
        return draws.before(Long.MAX_VALUE, 1)
                .next()
                .map(last -> new From(last.to(), isToday(last.at(), now)))
                .defaultIfEmpty(new From(0, false))
                .filter(from -> !from.today())
                .flatMap(from -> log.checkpoint()
                        .filter(signed -> signed.size() > from.size())
                        .flatMap(signed -> draw(from.size(), signed, now)))
                .defaultIfEmpty(false);
    }

    private record From(long size, boolean today) {}

    private Mono<Boolean> draw(long from, Checkpoint signed, Instant now) {
        return log.signedLines(from, signed.size())
                .filter(line -> line.act().equals(ANSWERED))
                .map(Leaf::handle)
                .collectList()
                .flatMap(handles -> calls.enteredOf(handles)
                        .collectList()
                        .map(entered -> drawn(from, signed, handles, new HashSet<>(entered), now)))
                .flatMap(draw -> acts.inOne(() ->
                        draws.add(draw).delayUntil(first -> first ? calls.drawn(draw.handles(), now) : Mono.empty())));
    }

    private static Draw drawn(long from, Checkpoint signed, List<UUID> handles, Set<UUID> entered, Instant now) {
        return new Draw(
                from,
                signed.size(),
                signed.root(),
                now,
                handles.size(),
                entered.size(),
                Sample.of(signed.root(), handles, entered));
    }

    private static boolean isToday(Instant at, Instant now) {
        return !Shanghai.dayOf(at).isBefore(Shanghai.dayOf(now));
    }
}
