package org.cunbu.portal.foundation.http;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.limits.BlockBook;
import org.cunbu.portal.foundation.http.limits.Codes;
import org.cunbu.portal.foundation.http.limits.DoorUpkeep;
import org.cunbu.portal.foundation.http.limits.Tally;
import org.cunbu.portal.foundation.http.store.Blocks;
import org.cunbu.portal.foundation.http.store.DoorCounts;
import org.cunbu.portal.foundation.http.store.LimitRules;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What stands at the doors, as data: limits, blocks, counts. Whoever changes it was checked by the room that asks; here it
 * is one act with its entry, and holds on this replica at once, on the others within seconds.
 */
@Service
public class Gate {

    private final LimitRules rules;
    private final Blocks blocks;
    private final DoorCounts counts;
    private final Codes codes;
    private final BlockBook book;
    private final Tally tally;
    private final DoorUpkeep upkeep;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    Gate(
            LimitRules rules,
            Blocks blocks,
            DoorCounts counts,
            Codes codes,
            BlockBook book,
            Tally tally,
            DoorUpkeep upkeep,
            Acts acts,
            Journal journal,
            PortalClock clock) {
        this.rules = rules;
        this.blocks = blocks;
        this.counts = counts;
        this.codes = codes;
        this.book = book;
        this.tally = tally;
        this.upkeep = upkeep;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    public Flux<LimitRule> rules() {
        return rules.all();
    }

    /** Changes burst, pace and what stands beyond; the version is the one that was read. */
    public Mono<LimitRule> change(LimitRule wanted, Actor by) {
        return acts.inOne(() -> rules.change(wanted)
                        .switchIfEmpty(Mono.error(() -> new Overtaken("limit " + wanted.rule())))
                        .flatMap(now -> journal.append(LimitChanged.of(now), by).thenReturn(now)))
                .delayUntil(now -> upkeep.readAgain());
    }

    /** The latest blocks, those that are over included. */
    public Flux<Block> blocks() {
        return blocks.latest();
    }

    public Mono<Block> block(Block.Kind kind, String code, String reason, Instant until, long weighed, Actor by) {
        var block = new Block(Ids.next(), 1, kind, code, reason, clock.instant(), until, null, weighed, 0);
        return acts.inOne(() -> blocks.add(block)
                        .then(journal.append(new BlockMade(subject(block), kind, until, weighed), by))
                        .thenReturn(block))
                .delayUntil(made -> upkeep.readAgain());
    }

    /** Takes a block back. */
    public Mono<Block> lift(Block block, Actor by) {
        return acts.inOne(() -> blocks.lift(block.id(), block.version(), clock.instant())
                        .filter(lifted -> lifted)
                        .switchIfEmpty(Mono.error(() -> new Overtaken("block " + block.id())))
                        .then(Mono.defer(() -> blocks.one(block.id())))
                        .flatMap(now -> journal.append(new BlockLifted(subject(now)), by)
                                .thenReturn(now)))
                .delayUntil(now -> upkeep.readAgain());
    }

    /** The list's own hash of an address or a network. */
    public Mono<String> codeOf(String network) {
        return book.codeOf(network);
    }

    /** How many letters came from there today; of the days before nobody knows. */
    public Mono<Long> todayFrom(String network) {
        return codes.today().flatMap(today -> blocks.today(RateLimits.SUBMIT, List.of(today.of(network))));
    }

    /** How many letters came today from the address with that code. */
    public Mono<Long> todayUnder(String code) {
        return blocks.today(RateLimits.SUBMIT, List.of(code));
    }

    /** The addresses from which most letters came today, by their code of the day. */
    public Flux<BusyPlace> busiest() {
        return blocks.busiest(RateLimits.SUBMIT);
    }

    /** What happened at the doors in these quarters of an hour, this moment's included. */
    public Flux<DoorCount> countsAt(List<Instant> quarters) {
        return tally.write().thenMany(Flux.defer(() -> counts.at(quarters)));
    }

    /** Since when it is counted what happens at the doors; nothing where it never was. */
    public Mono<Instant> countedSince() {
        return counts.first();
    }

    private static Subject subject(Block block) {
        return new Subject("block", block.id(), block.version());
    }
}
