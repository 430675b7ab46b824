package org.cunbu.portal.foundation.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Reads what tests planted, remembers it, and fails where the test wants it to. */
class PlantedReader implements JournalReader {

    final List<Recorded> taken = new CopyOnWriteArrayList<>();
    private final String name = "planted-" + UUID.randomUUID();
    private final boolean outside;
    volatile boolean away;
    volatile Function<Planted, Mono<Void>> effect = entry -> Mono.empty();

    PlantedReader(boolean outside) {
        this.outside = outside;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(Planted.class);
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        return Mono.defer(() -> effect.apply(entry.as(Planted.class))).doOnSuccess(done -> taken.add(entry));
    }

    @Override
    public Mono<Void> ready() {
        return away ? Mono.error(new NotNow("where it writes to")) : Mono.empty();
    }

    @Override
    public boolean outside() {
        return outside;
    }

    List<Integer> numbersOf(UUID subject) {
        return taken.stream()
                .filter(entry -> entry.subject().id().equals(subject))
                .map(entry -> entry.as(Planted.class).number())
                .toList();
    }
}
