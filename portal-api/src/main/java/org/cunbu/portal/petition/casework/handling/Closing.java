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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 办结: ends a round, by whose word it may be. */
@Component
public class Closing {

    private final Filing filing;
    private final PublicLines lines;

    Closing(Filing filing, PublicLines lines) {
        this.filing = filing;
        this.lines = lines;
    }

    /** Closes it, after what brought the end about; inside an act that raised the petition. */
    public Mono<CaseFile> close(CaseFile file, RoundState.Closed end, Actor by, Instant at, Entry... before) {
        CaseFile closed = file.with(file.round().closed(end, at));
        Entry[] entries = Stream.concat(Stream.of(before), Stream.of(entry(closed, end, lines)))
                .toArray(Entry[]::new);
        return filing.file(closed, closed.round(), by, at, entries)
                .delayUntil(done -> filing.tell(
                        done,
                        "letter-closed",
                        Map.of(
                                "number", done.petition().number().shown(),
                                "verdict", end.verdict().word())));
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
