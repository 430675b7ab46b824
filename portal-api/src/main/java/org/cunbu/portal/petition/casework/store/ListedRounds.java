package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.petition.casework.ListFilter;
import org.cunbu.portal.petition.casework.ListKind;
import org.cunbu.portal.petition.casework.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rounds of the three lists, and how many there are. */
@Repository
public class ListedRounds {

    private static final String ASSIGNED = "r.mode in ('ASSIGNED', 'ORDERED') and r.lead is not null";

    private static final String COUNTED = """
            select r.stage, f.kind, f.channel, count(*) as letters,
                   count(*) filter (where %s) as shown,
                   count(*) filter (where r.open and r.next_due <= :now) as overdue,
                   count(*) filter (where r.open and r.next_due > :now and r.next_due <= :near) as near
              from round r left join listed_letter f on f.petition = r.petition
             where %s
             group by grouping sets ((), (r.stage), (f.kind), (f.channel))""";

    private static final String IN_HAND = """
            select count(*) as open,
                   count(*) filter (where next_due > :now and next_due <= :near) as near,
                   count(*) filter (where next_due <= :now) as overdue
              from round where open and handler = :person and stage in ('IN_HAND', 'PLANNED')""";

    private final DatabaseClient db;

    ListedRounds(DatabaseClient db) {
        this.db = db;
    }

    /**
     * What counts as late, near and of which month.
     *
     * @param near the end of the next working day
     */
    public record Moments(Instant now, Instant near, Instant monthFrom, Instant monthUntil) {}

    /** Counts of one stage, kind or channel; of all where none of these is named. */
    public record Count(
            @Nullable String stage,
            @Nullable String kind,
            @Nullable String channel,
            long letters,
            long shown,
            long overdue,
            long near) {}

    /** What one person has in hand. */
    public record InHand(long open, long near, long overdue) {}

    /** How much this person has in hand. */
    public Mono<InHand> inHandOf(UUID person, Moments at) {
        return db.sql(IN_HAND)
                .bind("person", person)
                .bind("now", at.now())
                .bind("near", at.near())
                .mapProperties(InHand.class)
                .one();
    }

    /** At most so many lines of a list. */
    public Flux<Round> lines(
            ListKind list, ListFilter filter, Reach reach, Moments at, Optional<Queue.After> after, int most) {
        if (reach.isNothing()) return Flux.empty();
        var stacks = new Stacks(reach, list.isOfTheClosed() ? Stacks.Order.CLOSED : Stacks.Order.DUE);
        var asked = new Conditions(at);
        asked.wide(list, filter);
        asked.narrow(filter);
        asked.each().forEach(stacks::and);
        asked.values().forEach(stacks::bind);
        if (asked.areOfTheLetter()) stacks.withFacts();
        after.ifPresent(stacks::after);
        return db.sql(stacks.sql(most))
                .bindValues(stacks.values())
                .mapProperties(RoundRow.class)
                .all()
                .map(RoundRows::round);
    }

    /** What is open and ran out in this time, the first to run out first. */
    public Flux<Round> ranOutBetween(Reach reach, Instant after, Instant until, int most) {
        if (reach.isNothing()) return Flux.empty();
        var stacks = new Stacks(reach, Stacks.Order.DUE)
                .and("coalesce(r.next_due, '9999-12-31T00:00:00Z'::timestamptz) > :from")
                .bind("from", after)
                .and("coalesce(r.next_due, '9999-12-31T00:00:00Z'::timestamptz) <= :until")
                .bind("until", until);
        return db.sql(stacks.sql(most))
                .bindValues(stacks.values())
                .mapProperties(RoundRow.class)
                .all()
                .map(RoundRows::round);
    }

    /** How many there are, by stage, kind and channel. */
    public Flux<Count> counts(ListKind list, ListFilter filter, Reach reach, Moments at) {
        if (reach.isNothing()) return Flux.empty();
        var wide = new Conditions(at);
        wide.wide(list, filter);
        wide.reach(list, reach);
        var narrow = new Conditions(at);
        narrow.narrow(filter);
        var values = new HashMap<>(wide.values());
        values.putAll(narrow.values());
        values.put("now", at.now());
        values.put("near", at.near());
        return db.sql(COUNTED.formatted(narrow.together(), wide.together()))
                .bindValues(values)
                .mapProperties(Count.class)
                .all();
    }

    /** What is asked of a round and its letter, and what is bound in it. */
    private static final class Conditions {

        private final Moments at;
        private final List<String> each = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private boolean ofTheLetter;

        Conditions(Moments at) {
            this.at = at;
        }

        void wide(ListKind list, ListFilter filter) {
            switch (list) {
                case PROBLEMS -> {}
                case ASSIGNMENTS -> and(ASSIGNED);
                case CLOSE_OUTS ->
                    and("r.closed_at >= :monthFrom and r.closed_at < :monthUntil")
                            .bind("monthFrom", at.monthFrom())
                            .bind("monthUntil", at.monthUntil());
            }
            filter.place().ifPresent(place -> letter("f.region like :place").bind("place", place.value() + "%"));
            if (!filter.number().isEmpty()) {
                letter("f.number like :number").bind("number", filter.number() + "%");
            }
            filter.dueUntil().ifPresent(day -> and("r.next_due <= :dueUntil").bind("dueUntil", Shanghai.endOf(day)));
        }

        void narrow(ListFilter filter) {
            filter.kind().ifPresent(kind -> letter("f.kind = :kind").bind("kind", kind.name()));
            filter.channel().ifPresent(channel -> letter("f.channel = :channel").bind("channel", channel.name()));
            filter.stage().ifPresent(stage -> and("r.stage = :stage").bind("stage", stage.name()));
            if (filter.overdue()) and("r.next_due <= :now").bind("now", at.now());
            if (filter.near()) {
                and("r.next_due > :now and r.next_due <= :near")
                        .bind("now", at.now())
                        .bind("near", at.near());
            }
        }

        /** What a stack of its own is for each page, all at once. */
        void reach(ListKind list, Reach reach) {
            and(list.isOfTheClosed() ? "not r.open" : "r.open");
            if (list.isOfTheClosed()) {
                and(
                        "not exists (select 1 from round later where later.petition = r.petition and later.ordinal > r.ordinal)");
            }
            String hidden = reach.hidden() ? " or r.secrecy <> 'NONE'" : "";
            if (reach.all()) {
                and("(r.secrecy = 'NONE'" + hidden + ")");
            } else {
                and("((r.secrecy = 'NONE' and r.holder = any(:units))" + hidden + ")")
                        .bind("units", reach.unitCodes());
                if (reach.villageCodes().length > 0) {
                    and("not (coalesce(f.kept, false) and r.holder = any(:villages))")
                            .bind("villages", reach.villageCodes());
                }
            }
        }

        private Conditions letter(String condition) {
            ofTheLetter = true;
            return and(condition);
        }

        private Conditions and(String condition) {
            each.add(condition);
            return this;
        }

        private Conditions bind(String name, Object value) {
            values.put(name, value);
            return this;
        }

        List<String> each() {
            return each;
        }

        Map<String, Object> values() {
            return values;
        }

        boolean areOfTheLetter() {
            return ofTheLetter;
        }

        String together() {
            return each.isEmpty() ? "true" : String.join(" and ", each);
        }
    }
}
