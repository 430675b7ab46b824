package org.cunbu.portal.foundation.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How often one place may do what costs. A place that was refused is first kept away by this process alone, so that a
 * flood does not reach the database; what may pass is counted there, once for all replicas. Where the database is away,
 * the limit lets pass: what follows will say so better.
 */
@Service
public class RateLimits implements SmartLifecycle {

    private static final int MOST_REMEMBERED = 50_000;
    private static final Duration CLEANING = Duration.ofMinutes(10);

    private final Allowances allowances;
    private final PortalClock clock;
    private final Map<String, Long> refusedUntil = new ConcurrentHashMap<>();
    private volatile @Nullable Salt today;
    private @Nullable Disposable cleaning;

    private record Salt(LocalDate day, UUID salt) {}

    RateLimits(Allowances allowances, PortalClock clock) {
        this.allowances = allowances;
        this.clock = clock;
    }

    /**
     * Lets one more pass, or refuses with {@link TooMany}.
     *
     * @param rule a row of {@code limit_rule}: submit, receipt, search, sign-in
     */
    public Mono<Void> pass(String rule, ClientAddress from) {
        return salt().map(salt -> hash(salt, from.network()))
                .flatMap(who -> pass(rule, who))
                .onErrorResume(error -> error instanceof TooMany ? Mono.error(error) : Mono.empty());
    }

    private Mono<Void> pass(String rule, String who) {
        String key = rule + ' ' + who;
        Long until = refusedUntil.get(key);
        if (until != null) {
            long left = until - System.nanoTime();
            if (left > 0) return Mono.error(new TooMany(Duration.ofNanos(left)));
            refusedUntil.remove(key, until);
        }
        return allowances.take(rule, who).filter(wait -> !wait.isZero()).flatMap(wait -> {
            if (refusedUntil.size() >= MOST_REMEMBERED) refusedUntil.clear();
            refusedUntil.put(key, System.nanoTime() + wait.toNanos());
            return Mono.error(new TooMany(wait));
        });
    }

    private Mono<UUID> salt() {
        LocalDate day = clock.today();
        Salt known = today;
        if (known != null && known.day().equals(day)) return Mono.just(known.salt());
        return allowances.salt(day).doOnNext(salt -> today = new Salt(day, salt));
    }

    private static String hash(UUID salt, String network) {
        try {
            byte[] text = (salt + " " + network).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void start() {
        cleaning = Flux.interval(CLEANING)
                .onBackpressureDrop()
                .concatMap(beat -> allowances.forget(clock.today()).onErrorComplete(), 1)
                .subscribe();
    }

    @Override
    public synchronized void stop() {
        if (cleaning != null) cleaning.dispose();
        cleaning = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return cleaning != null;
    }
}
