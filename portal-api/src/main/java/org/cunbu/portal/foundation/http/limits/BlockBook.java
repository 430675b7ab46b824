package org.cunbu.portal.foundation.http.limits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.Knock;
import org.cunbu.portal.foundation.http.store.Blocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The block list as this process last read it. */
@Component
public class BlockBook {

    private final Blocks blocks;
    private final PortalClock clock;
    private volatile @Nullable Page page;

    /** The list with what its hashes are made with. */
    private record Page(UUID salt, Map<String, Block> byCode) {}

    BlockBook(Blocks blocks, PortalClock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    /** The block that holds for whoever knocks, if one does. */
    public Mono<Optional<Block>> holds(Knock knock, Codes.Today today) {
        Page known = page;
        return known != null
                ? Mono.just(holds(known, knock, today))
                : readAgain().then(Mono.defer(() -> holds(knock, today)));
    }

    private Optional<Block> holds(Page known, Knock knock, Codes.Today today) {
        if (known.byCode().isEmpty()) return Optional.empty();
        return codes(known.salt(), knock.from(), knock.contact(), today).stream()
                .map(known.byCode()::get)
                .filter(block -> block != null && block.holds(clock.instant()))
                .findFirst();
    }

    private static List<String> codes(UUID salt, ClientAddress from, Optional<String> contact, Codes.Today today) {
        return List.of(
                code(salt, from.network()), code(salt, from.wider()), today.of(from.network()), contact.orElse("none"));
    }

    /** The list's hash of an address or a network. */
    public Mono<String> codeOf(String network) {
        return blocks.salt().map(salt -> code(salt, network));
    }

    private static String code(UUID salt, String network) {
        return Codes.hash("block " + salt + " " + network);
    }

    public Mono<Void> readAgain() {
        Mono<Page> read = blocks.salt()
                .zipWith(blocks.running(clock.instant())
                        .collect(Collectors.toMap(Block::code, Function.identity(), (one, same) -> one)))
                .map(both -> new Page(both.getT1(), both.getT2()))
                .doOnNext(fresh -> page = fresh);
        return Mono.defer(() -> Mono.fromFuture(read.toFuture(), true)).then();
    }
}
