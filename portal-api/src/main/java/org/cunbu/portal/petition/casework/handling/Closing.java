package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.RoundClosed;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.casework.store.CallBacks;
import org.cunbu.portal.petition.casework.store.Orders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 办结: ends a round, by whose word it may be. */
@Component
public class Closing {

    private final Filing filing;
    private final PublicLines lines;
    private final CallBacks calls;
    private final Orders orders;

    Closing(Filing filing, PublicLines lines, CallBacks calls, Orders orders) {
        this.filing = filing;
        this.lines = lines;
        this.calls = calls;
        this.orders = orders;
    }

    /** Closes it, after what brought the end about; inside an act that raised the petition. */
    public Mono<CaseFile> close(CaseFile file, RoundState.Closed end, Actor by, Instant at, Entry... before) {
        CaseFile closed = file.with(file.round().closed(end, at));
        Entry[] entries = Stream.concat(Stream.of(before), Stream.of(entry(closed, end, lines)))
                .toArray(Entry[]::new);
        return filing.file(closed, closed.round(), by, at, entries)
                .delayUntil(done -> nothingLeftToAsk(done, end, at))
                .delayUntil(done -> orders.lapse(done.petition().id(), at))
                .delayUntil(done -> filing.tell(
                        done,
                        "letter-closed",
                        Map.of(
                                "number", done.petition().number().shown(),
                                "verdict", end.verdict().word())));
    }

    /** After silence the petitioner may still be asked; after every word there is nothing left to ask. */
    private Mono<Void> nothingLeftToAsk(CaseFile file, RoundState.Closed end, Instant at) {
        return end.word() instanceof Word.Silence
                ? Mono.empty()
                : calls.moot(file.petition().id(), at);
    }

    /** Seven days without a word: explained, dated when the days were over. */
    public Mono<CaseFile> closeInSilence(CaseFile file, Instant end) {
        return close(file, file.answered().closed(Verdict.EXPLAINED, new Word.Silence()), Actor.program(), end);
    }

    static RoundClosed entry(CaseFile file, RoundState.Closed end, PublicLines lines) {
        return new RoundClosed(
                file.subject(),
                end.holder().value(),
                end.lead().map(Lead::unit).map(Object::toString).orElse(null),
                end.verdict(),
                end.word() instanceof Word.Silence,
                lines.of(file, end.verdict().name(), null));
    }
}
