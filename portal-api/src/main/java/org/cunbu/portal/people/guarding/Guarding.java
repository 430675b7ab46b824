package org.cunbu.portal.people.guarding;

import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.BusyPlace;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Gate;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.LimitRule;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.guarding.rules.Networks;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps limits and blocks: administrators only, every change an entry in the journal. */
@Service
public class Guarding {

    private static final int COUNTED_DAYS = 30;
    private static final int LONGEST_DAYS = 90;

    private final Gate gate;
    private final Vault vault;
    private final PortalClock clock;

    Guarding(Gate gate, Vault vault, PortalClock clock) {
        this.gate = gate;
        this.vault = vault;
        this.clock = clock;
    }

    /** All limits, by their doors. */
    public Flux<LimitRule> limits(Official by) {
        return administrator(by).thenMany(Flux.defer(gate::rules));
    }

    /**
     * Changes a limit; it holds within seconds everywhere.
     *
     * @param burst   1 to 100,000 at once
     * @param everyMs 1 to 86,400,000 milliseconds for one more
     * @param read    the version that was looked at
     */
    public Mono<LimitRule> change(String rule, int burst, int everyMs, LimitRule.Beyond beyond, int read, Official by) {
        return administrator(by)
                .doOnNext(actor -> check(burst, everyMs))
                .flatMap(actor -> gate.rules()
                        .filter(known -> known.rule().equals(rule))
                        .next()
                        .switchIfEmpty(Mono.error(() -> new NotFound("这条限制")))
                        .map(known -> new LimitRule(
                                rule, known.door(), known.per(), burst, everyMs, beyond, known.what(), read))
                        .flatMap(wanted -> gate.change(wanted, actor)));
    }

    private static void check(int burst, int everyMs) {
        if (burst < 1 || burst > 100_000) throw Invalid.field("burst", "out-of-range", "一次最多几回：请填 1 到 100000。");
        if (everyMs < 1 || everyMs > 86_400_000) {
            throw Invalid.field("everyMs", "out-of-range", "之后多久一回：请填 1 毫秒到 1 天（86400000 毫秒）。");
        }
    }

    /** The latest blocks, those that are over included. */
    public Flux<Block> blocks(Official by) {
        return administrator(by).thenMany(Flux.defer(gate::blocks));
    }

    /** The addresses from which most letters came today, by codes that nobody can trace tomorrow. */
    public Flux<BusyPlace> busiest(Official by) {
        return administrator(by).thenMany(Flux.defer(gate::busiest));
    }

    /** What a block would have kept away; nothing is blocked yet. */
    public Mono<Weighed> weigh(BlockWish wish, Official by) {
        return administrator(by).then(Mono.defer(() -> weighed(wish)));
    }

    /** Blocks. The letters of whoever is blocked are refused with the reason and the other ways; none disappears. */
    public Mono<Block> block(BlockWish wish, Official by) {
        return administrator(by)
                .flatMap(actor -> weighed(wish)
                        .flatMap(weighed -> gate.block(
                                weighed.kind(),
                                weighed.code(),
                                reason(wish.reason()),
                                weighed.until(),
                                weighed.letters(),
                                actor)));
    }

    /** Takes a block back. */
    public Mono<Block> lift(UUID id, Official by) {
        return administrator(by)
                .flatMap(actor -> gate.blocks()
                        .filter(block -> block.id().equals(id))
                        .next()
                        .switchIfEmpty(Mono.error(() -> new NotFound("这条限制名单")))
                        .flatMap(block -> gate.lift(block, actor)));
    }

    private Mono<Weighed> weighed(BlockWish wish) {
        reason(wish.reason());
        if (wish.days() < 1 || wish.days() > LONGEST_DAYS) {
            throw Invalid.field("days", "out-of-range", "停几天：请填 1 到 90。");
        }
        var until = clock.instant().plus(java.time.Duration.ofDays(wish.days()));
        if (!wish.phone().isBlank()) {
            var blind = vault.blindPhone(new Phone(wish.phone()));
            var since = clock.instant().minus(java.time.Duration.ofDays(COUNTED_DAYS));
            return vault.contactsWith(blind, since)
                    .map(letters -> new Weighed(Block.Kind.CONTACT, blind, letters, COUNTED_DAYS, until));
        }
        if (!wish.today().isBlank()) {
            if (!wish.today().matches("[0-9a-f]{32}")) throw Invalid.field("today", "malformed", "今日代号不完整。");
            var midnight = Shanghai.endOf(clock.today());
            return gate.todayUnder(wish.today())
                    .map(letters -> new Weighed(Block.Kind.TODAY, wish.today(), letters, 1, midnight));
        }
        var network = Networks.read(wish.network());
        return Mono.zip(
                gate.codeOf(network.text()),
                gate.todayFrom(network.text()),
                (code, letters) -> new Weighed(network.kind(), code, letters, 1, until));
    }

    private static String reason(String raw) {
        String reason = PersonalData.mask(PlainText.oneLine("reason", raw, 100).strip(), java.util.Set.of());
        if (reason.isEmpty()) throw Invalid.field("reason", "missing", "请写明原因，被停的人会看到。");
        return reason;
    }

    static Mono<Actor> administrator(Official by) {
        return Mono.justOrEmpty(by.postAs(Role.ADMINISTRATOR)).map(by::actor).switchIfEmpty(Mono.error(Forbidden::new));
    }
}
