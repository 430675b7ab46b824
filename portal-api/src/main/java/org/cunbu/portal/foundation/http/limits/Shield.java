package org.cunbu.portal.foundation.http.limits;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cunbu.portal.foundation.http.limits.Counting.Share;
import org.cunbu.portal.foundation.http.limits.Counting.Short;
import org.springframework.stereotype.Component;

/**
 * Keeps away, in this process alone, whoever was refused, until it is worth asking again: a flood does not reach the
 * database. It remembers a bounded number of them; what it forgets, the database knows.
 */
@Component
public class Shield {

    private static final int MOST = 50_000;

    private final Map<Share, Long> until = new ConcurrentHashMap<>();

    public void refused(Short fell) {
        if (until.size() >= MOST) forgetPast();
        if (until.size() >= MOST) until.clear();
        until.put(fell.share(), System.nanoTime() + fell.pause().toNanos());
    }

    /** Whether this share is known to be used up, and for how long. */
    public Optional<Short> holds(Share share) {
        Long known = until.get(share);
        if (known == null) return Optional.empty();
        long left = known - System.nanoTime();
        if (left > 0) return Optional.of(new Short(share, Duration.ofNanos(left)));
        until.remove(share, known);
        return Optional.empty();
    }

    /** Other rules hold from now on. */
    public void clear() {
        until.clear();
    }

    public int size() {
        return until.size();
    }

    private void forgetPast() {
        long now = System.nanoTime();
        until.values().removeIf(known -> known - now <= 0);
    }
}
