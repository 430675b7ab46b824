package org.cunbu.web.desk.guard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.BusyPlace;
import org.cunbu.portal.foundation.http.LimitRule;
import org.cunbu.portal.people.guarding.BlockWish;
import org.cunbu.portal.people.guarding.Rise;
import org.cunbu.portal.people.guarding.Weighed;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the doors.
 *
 * @param listening whether this administrator is told of rises by mail
 * @param asked     the block that was weighed, or is begun; empty fields where none is
 * @param weighing  what it would mean; none before it was asked
 * @param done      message key of what was done
 */
record GuardPage(
        DeskFrame desk,
        List<Limit> limits,
        List<Line> blocks,
        List<BusyPlace> busy,
        List<Risen> rises,
        boolean listening,
        BlockWish asked,
        @Nullable Weighing weighing,
        Attempt attempt,
        @Nullable String done) {

    private static final Set<String> NAMED = Set.of(
            "submit",
            "submit-network",
            "submit-contact",
            "submit-proved",
            "receipt",
            "secret",
            "search",
            "sign-in",
            "upload");

    /**
     * A limit.
     *
     * @param key  message key of its name; none for one that the pages do not know
     * @param name as the table has it
     * @param tried whether it is the one whose form came back
     */
    record Limit(
            String rule,
            @Nullable String key,
            String name,
            String burst,
            String everyMs,
            String beyond,
            int version,
            boolean tried) {

        static Limit of(LimitRule rule, Attempt attempt) {
            boolean tried = attempt.typed("limit", "rule").equals(rule.rule());
            return new Limit(
                    rule.rule(),
                    NAMED.contains(rule.rule()) ? "guard.limit." + rule.rule() : null,
                    rule.what(),
                    tried ? attempt.typed("limit", "burst") : Integer.toString(rule.burst()),
                    tried ? attempt.typed("limit", "everyMs") : Integer.toString(rule.everyMs()),
                    tried ? attempt.typed("limit", "beyond") : rule.beyond().name(),
                    rule.version(),
                    tried);
        }
    }

    /**
     * A block.
     *
     * @param kind  message key
     * @param state message key: holds, over, lifted
     */
    record Line(
            String id,
            String kind,
            String mark,
            String reason,
            String made,
            String until,
            String state,
            boolean holds,
            long weighed,
            long kept) {

        static Line of(Block block, Instant now) {
            String state = block.liftedAt() != null ? "lifted" : block.holds(now) ? "holds" : "over";
            return new Line(
                    block.id().toString(),
                    "guard.kind." + block.kind().name(),
                    block.mark(),
                    block.reason(),
                    Moments.at(block.madeAt()),
                    Moments.at(block.until()),
                    "guard.state." + state,
                    block.holds(now),
                    block.weighed(),
                    block.keptAway());
        }
    }

    /** A rise. */
    record Risen(String what, String quarter, long seen, long usual, long threshold) {

        static Risen of(Rise rise) {
            return new Risen(
                    "guard.rise." + rise.what().name(),
                    Moments.at(rise.quarter()),
                    rise.seen(),
                    Math.round(rise.usual()),
                    rise.threshold());
        }
    }

    /** What a block would mean. */
    record Weighing(String kind, long letters, int days, String until) {

        static Weighing of(Weighed weighed) {
            return new Weighing(
                    "guard.kind." + weighed.kind().name(),
                    weighed.letters(),
                    weighed.days(),
                    Moments.at(weighed.until()));
        }
    }
}
