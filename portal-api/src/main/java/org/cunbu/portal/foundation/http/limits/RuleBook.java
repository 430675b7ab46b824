package org.cunbu.portal.foundation.http.limits;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.LimitRule;
import org.cunbu.portal.foundation.http.store.LimitRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rules as this process last read them; {@link org.cunbu.portal.foundation.http.RateLimits} has them read again. */
@Component
public class RuleBook {

    private final LimitRules rules;
    private volatile @Nullable Map<String, List<LimitRule>> byDoor;

    RuleBook(LimitRules rules) {
        this.rules = rules;
    }

    /** The rules of a door; of one that is not there, none. */
    public Mono<List<LimitRule>> of(String door) {
        Map<String, List<LimitRule>> known = byDoor;
        return known != null
                ? Mono.just(known.getOrDefault(door, List.of()))
                : readAgain().then(Mono.defer(() -> of(door)));
    }

    /** Reads them; the answer is whether they are others than before. */
    public Mono<Boolean> readAgain() {
        return Mono.defer(() -> Mono.fromFuture(
                rules.all()
                        .collect(Collectors.groupingBy(LimitRule::door, Collectors.toUnmodifiableList()))
                        .map(this::keep)
                        .toFuture(),
                true));
    }

    private boolean keep(Map<String, List<LimitRule>> read) {
        boolean others = !read.equals(byDoor);
        byDoor = Map.copyOf(read);
        return others;
    }
}
