package org.cunbu.portal.foundation.http.limits;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Proof;
import org.cunbu.portal.foundation.http.Puzzle;
import org.cunbu.portal.foundation.http.limits.rules.Altcha;
import org.cunbu.portal.foundation.http.store.Proofs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives out puzzles and takes their solutions, each once and within its time, on whichever replica. */
@Component
public class Puzzles {

    private static final Duration GOOD_FOR = Duration.ofMinutes(20);

    private final Proofs proofs;
    private final PortalClock clock;
    private final int hardest;
    private final SecureRandom random = new SecureRandom();
    private final Map<LocalDate, String> keys = new ConcurrentHashMap<>();

    /** @param hardest setting {@code cunbu.proof.hardest}: the most tries that a puzzle takes; half of it on average */
    Puzzles(Proofs proofs, PortalClock clock, @Value("${cunbu.proof.hardest:50000}") int hardest) {
        this.proofs = proofs;
        this.clock = clock;
        this.hardest = hardest;
    }

    /** A puzzle that nobody was given before. */
    public Mono<Puzzle> make() {
        Instant until = clock.instant().plus(GOOD_FOR);
        return key(clock.today()).map(key -> Altcha.make(key, salt(), until, hardest, random.nextInt(hardest + 1)));
    }

    /** Whether it is the solution of a puzzle of ours, in time, and for the first time. */
    public Mono<Boolean> solved(Proof proof) {
        if (!proof.isThere()) return Mono.just(false);
        return Altcha.read(proof.payload())
                .map(solution -> key(Shanghai.dayOf(solution.until().minus(GOOD_FOR)))
                        .filter(key -> solution.isRight(key, clock.instant()))
                        .flatMap(key -> spend(solution))
                        .defaultIfEmpty(false))
                .orElseGet(() -> Mono.just(false));
    }

    /** Used up even where the sender goes away in the middle. */
    private Mono<Boolean> spend(Altcha.Solution solution) {
        return Mono.fromFuture(
                proofs.spend(solution.challenge(), solution.until()).toFuture(), true);
    }

    /** Forgets what is over. */
    public Mono<Void> forget() {
        keys.keySet().removeIf(day -> day.isBefore(clock.today().minusDays(1)));
        return proofs.forget(clock.instant(), clock.today().minusDays(1));
    }

    /** A day that is neither today nor yesterday has no key, and is given none. */
    private Mono<String> key(LocalDate day) {
        LocalDate today = clock.today();
        if (day.isAfter(today) || day.isBefore(today.minusDays(1))) return Mono.empty();
        String known = keys.get(day);
        if (known != null) return Mono.just(known);
        return Mono.defer(() -> Mono.fromFuture(
                proofs.key(day).doOnNext(key -> keys.put(day, key)).toFuture(), true));
    }

    private String salt() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
