package org.cunbu.portal.foundation.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.limits.Codes;
import org.cunbu.portal.foundation.http.limits.Counting;
import org.cunbu.portal.foundation.http.limits.Counting.Share;
import org.cunbu.portal.foundation.http.limits.Counting.Short;
import org.cunbu.portal.foundation.http.limits.RuleBook;
import org.cunbu.portal.foundation.http.limits.Shield;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * How often one place may do what costs. A place that was refused is first kept away by this process alone, so that a
 * flood does not reach the database; what may pass is counted there, once for all replicas. Where the database is away,
 * the limit lets pass: what follows will say so better.
 */
@Service
public class RateLimits implements SmartLifecycle {

    private static final Duration CLEANING = Duration.ofMinutes(10);
    private static final Duration READING = Duration.ofSeconds(2);

    private final Allowances allowances;
    private final Codes codes;
    private final RuleBook rules;
    private final PortalClock clock;
    private final Counting counting;
    private final Shield shield = new Shield();
    private @Nullable Disposable running;

    RateLimits(Allowances allowances, Codes codes, RuleBook rules, PortalClock clock) {
        this.allowances = allowances;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
        this.counting = new Counting(allowances::take);
    }

    /**
     * Lets one more pass, or refuses with {@link TooMany}.
     *
     * @param door where the rules stand: submit, receipt, secret, search, sign-in
     */
    public Mono<Void> pass(String door, ClientAddress from) {
        return pass(Knock.at(door, from));
    }

    /** Lets one more pass where every rule of the door allows it, or refuses with {@link TooMany}. */
    public Mono<Void> pass(Knock knock) {
        return Mono.zip(codes.today(), rules.of(knock.door()), (today, all) -> shares(knock, today, all))
                .flatMap(this::fallsShort)
                .onErrorResume(unasked -> Mono.empty())
                .flatMap(fell -> Mono.error(new TooMany(fell.pause())));
    }

    private Mono<Short> fallsShort(List<Share> shares) {
        if (shares.isEmpty()) return Mono.empty();
        Optional<Short> held = shares.stream().flatMap(share -> shield.holds(share).stream()).findFirst();
        if (held.isPresent()) return Mono.just(held.get());
        return Mono.fromFuture(() -> counting.take(shares))
                .publishOn(Schedulers.parallel())
                .flatMap(Mono::justOrEmpty)
                .doOnNext(shield::refused);
    }

    private static List<Share> shares(Knock knock, Codes.Today today, List<LimitRule> rules) {
        List<Share> shares = new ArrayList<>(rules.size());
        for (LimitRule rule : rules) {
            who(rule.per(), knock).map(who -> new Share(rule.rule(), today.of(who))).ifPresent(shares::add);
        }
        return shares;
    }

    private static Optional<String> who(LimitRule.Per per, Knock knock) {
        return switch (per) {
            case ADDRESS -> Optional.of(knock.from().network());
            case NETWORK -> Optional.of(knock.from().wider());
            case NUMBER_AT_ADDRESS -> knock.number().map(number -> number + " " + knock.from().network());
            case CONTACT -> knock.contact();
        };
    }

    @Override
    public synchronized void start() {
        running = Disposables.composite(
                Flux.interval(CLEANING)
                        .onBackpressureDrop()
                        .concatMap(beat -> allowances.forget(clock.today()).onErrorComplete(), 1)
                        .subscribe(),
                Flux.interval(READING)
                        .onBackpressureDrop()
                        .concatMap(beat -> readRules().onErrorComplete(), 1)
                        .subscribe());
    }

    /** Changed rules hold here from now on. */
    public Mono<Void> readRules() {
        return rules.readAgain().doOnNext(others -> {
            if (others) shield.clear();
        }).then();
    }

    @Override
    public synchronized void stop() {
        if (running != null) running.dispose();
        running = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
