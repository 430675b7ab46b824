package org.cunbu.portal.foundation.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.DoorCount.Outcome;
import org.cunbu.portal.foundation.http.limits.BlockBook;
import org.cunbu.portal.foundation.http.limits.Codes;
import org.cunbu.portal.foundation.http.limits.Counting;
import org.cunbu.portal.foundation.http.limits.Counting.Share;
import org.cunbu.portal.foundation.http.limits.Counting.Short;
import org.cunbu.portal.foundation.http.limits.Puzzles;
import org.cunbu.portal.foundation.http.limits.RuleBook;
import org.cunbu.portal.foundation.http.limits.Ruling;
import org.cunbu.portal.foundation.http.limits.Shield;
import org.cunbu.portal.foundation.http.limits.Tally;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * How often one place may do what costs. A place that was refused is first kept away by this process alone, so that a
 * flood does not reach the database; what may pass is counted there, once for all replicas. Beyond a limit stands a
 * wait, or a little work instead of it, so that a village behind one address gets its letters through. Where the
 * database is away, the limit lets pass: what follows will say so better.
 */
@Service
public class RateLimits {

    /** Where letters are handed in; the only door that blocks shut. */
    public static final String SUBMIT = "submit";

    /** Where a receipt's secret was tried and did not fit. */
    public static final String SECRET = "secret";

    private static final String PROVED = "-proved";
    private static final Ruling PASSES = new Ruling.Passes(false);

    private final Codes codes;
    private final RuleBook rules;
    private final BlockBook blocks;
    private final Puzzles puzzles;
    private final Tally tally;
    private final Shield shield;
    private final Counting counting;

    RateLimits(
            Allowances allowances,
            Codes codes,
            RuleBook rules,
            BlockBook blocks,
            Puzzles puzzles,
            Tally tally,
            Shield shield) {
        this.codes = codes;
        this.rules = rules;
        this.blocks = blocks;
        this.puzzles = puzzles;
        this.tally = tally;
        this.shield = shield;
        this.counting = new Counting(allowances::take);
    }

    /**
     * Lets one more pass, or refuses with {@link TooMany}.
     *
     * @param door where the rules stand: submit, secret, search, sign-in
     */
    public Mono<Void> pass(String door, ClientAddress from) {
        return pass(Knock.at(door, from));
    }

    /** Lets one more pass where every rule of the door allows it; else {@link TooMany} or {@link Blocked}. */
    public Mono<Void> pass(Knock knock) {
        return ruling(knock)
                .doOnError(away -> tally.unasked(knock.door()))
                .onErrorReturn(PASSES)
                .doOnNext(ruling -> count(knock, ruling))
                .flatMap(RateLimits::told);
    }

    private static Mono<Void> told(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Passes passes -> Mono.empty();
            case Ruling.Waits waits -> Mono.error(new TooMany(waits.pause(), waits.puzzle()));
            case Ruling.Shut(Block block) -> Mono.error(new Blocked(block.until(), block.reason()));
        };
    }

    private void count(Knock knock, Ruling ruling) {
        switch (ruling) {
            case Ruling.Passes passes -> tally.count(knock.door(), passes.proved() ? Outcome.PROVED : Outcome.PASSED);
            case Ruling.Waits waits -> tally.count(knock.door(), Outcome.REFUSED);
            case Ruling.Shut(Block block) -> tally.blocked(block.id(), knock.door());
        }
    }

    private Mono<Ruling> ruling(Knock knock) {
        return codes.today()
                .flatMap(today -> shut(knock, today).switchIfEmpty(Mono.defer(() -> counted(knock, today))));
    }

    private Mono<Ruling> shut(Knock knock, Codes.Today today) {
        return knock.door().equals(SUBMIT)
                ? blocks.holds(knock, today).flatMap(Mono::justOrEmpty).map(Ruling.Shut::new)
                : Mono.empty();
    }

    private Mono<Ruling> counted(Knock knock, Codes.Today today) {
        return rules.of(knock.door())
                .flatMap(all -> fallsShort(shares(knock, today, all))
                        .flatMap(fell -> beyond(fell, knock, today, all))
                        .defaultIfEmpty(PASSES));
    }

    /** Who may work instead of waiting and did, passes; what lets no work pass holds for them too. */
    private Mono<Ruling> beyond(Short fell, Knock knock, Codes.Today today, List<LimitRule> all) {
        if (!mayWork(fell, all)) return Mono.just(new Ruling.Waits(fell.pause(), null));
        Mono<Ruling> another = puzzles.make().map(puzzle -> new Ruling.Waits(fell.pause(), puzzle));
        return puzzles.solved(knock.proof()).flatMap(solved -> solved ? worked(knock, today, all) : another);
    }

    private static boolean mayWork(Short fell, List<LimitRule> all) {
        return all.stream()
                .filter(rule -> rule.rule().equals(fell.share().rule()))
                .anyMatch(rule -> rule.beyond() == LimitRule.Beyond.PROOF);
    }

    private Mono<Ruling> worked(Knock knock, Codes.Today today, List<LimitRule> all) {
        List<LimitRule> waiting = all.stream()
                .filter(rule -> rule.beyond() == LimitRule.Beyond.WAIT)
                .toList();
        return rules.of(knock.door() + PROVED)
                .flatMap(further -> {
                    List<Share> shares = shares(knock, today, waiting);
                    shares.addAll(shares(knock, today, further));
                    return fallsShort(shares);
                })
                .<Ruling>map(fell -> new Ruling.Waits(fell.pause(), null))
                .defaultIfEmpty(new Ruling.Passes(true));
    }

    private Mono<Short> fallsShort(List<Share> shares) {
        if (shares.isEmpty()) return Mono.empty();
        Optional<Short> held =
                shares.stream().flatMap(share -> shield.holds(share).stream()).findFirst();
        if (held.isPresent()) return Mono.just(held.get());
        return Mono.fromFuture(() -> counting.take(shares))
                .publishOn(Schedulers.parallel())
                .flatMap(Mono::justOrEmpty)
                .doOnNext(shield::refused);
    }

    private static List<Share> shares(Knock knock, Codes.Today today, List<LimitRule> rules) {
        List<Share> shares = new ArrayList<>(rules.size() + 1);
        for (LimitRule rule : rules) {
            who(rule.per(), knock)
                    .map(who -> new Share(rule.rule(), today.of(who)))
                    .ifPresent(shares::add);
        }
        return shares;
    }

    private static Optional<String> who(LimitRule.Per per, Knock knock) {
        return switch (per) {
            case ADDRESS -> Optional.of(knock.from().network());
            case NETWORK -> Optional.of(knock.from().wider());
            case NUMBER_AT_ADDRESS ->
                knock.number().map(number -> number + " " + knock.from().network());
            case CONTACT -> knock.contact();
        };
    }
}
