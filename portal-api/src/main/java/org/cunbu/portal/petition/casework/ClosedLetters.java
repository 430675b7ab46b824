package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.store.Additions;
import org.cunbu.portal.petition.casework.store.ClosedRounds;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters that are closed, for the room that lets what tells of people live no longer than it must. */
@Service
public class ClosedLetters {

    private final ClosedRounds rounds;
    private final Additions additions;

    /** A letter and when its last round was closed. */
    public record Closed(PetitionId petition, Instant at) {}

    ClosedLetters(ClosedRounds rounds, Additions additions) {
        this.rounds = rounds;
        this.additions = additions;
    }

    /** The next so many that were closed before an instant, after the one named, in the order of their closing. */
    public Flux<Closed> closedBefore(Instant before, Instant afterAt, UUID afterId, int most) {
        return rounds.next(before, afterAt, afterId, most);
    }

    /** How many those would be in all. */
    public Mono<Long> howManyBefore(Instant before, Instant afterAt, UUID afterId) {
        return rounds.howMany(before, afterAt, afterId);
    }

    /** Whether the letter is closed and nothing is open about it. */
    public Mono<Boolean> isClosed(PetitionId petition) {
        return rounds.isClosed(petition);
    }

    /** Under which ids the own words of all that was added to these letters lie in the vault. */
    public Flux<UUID> additionsTo(List<UUID> petitions) {
        return additions.idsOf(petitions);
    }
}
