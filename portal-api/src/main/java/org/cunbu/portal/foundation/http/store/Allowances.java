package org.cunbu.portal.foundation.http.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Column;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What each place has used of what it may, shared by all replicas. */
@Repository
public class Allowances {

    // The generic cell rate algorithm, many at once: one instant per place, by the database's clock, so that replicas
    // agree. Rows are locked in the order of their keys, so that two replicas never wait for each other. What was
    // granted and not used comes back as a wish below zero.
    private static final String TAKE = """
            with taken as (
                insert into limit_state as s (rule, who, tat, at, every, burst, want, granted, passed, refused)
                select rule, who, at + least(want, burst) * every, at, every, burst, want, least(want, burst),
                       least(want, burst), greatest(want - burst, 0)
                  from (select r.rule, a.who, a.want, r.burst, r.every_ms * 1000::bigint as every,
                               (extract(epoch from clock_timestamp()) * 1000000)::bigint as at
                          from unnest(:rules::text[], :whos::text[], :wants::int[]) as a(rule, who, want)
                          join limit_rule r on r.rule = a.rule
                         order by r.rule, a.who) asked
                    on conflict (rule, who) do update
                   set (tat, granted, passed, refused) = (
                           select greatest(s.tat, excluded.at) + k * excluded.every, k, s.passed + k,
                                  s.refused + greatest(excluded.want, 0) - greatest(k, 0)
                             from (select least(excluded.want::bigint, greatest(0,
                                            (excluded.at + excluded.burst * excluded.every
                                             - greatest(s.tat, excluded.at)) / excluded.every)) as k) as may),
                       at = excluded.at, every = excluded.every, burst = excluded.burst, want = excluded.want
             returning rule, who, want, granted, greatest(1, tat + every - burst * every - at) as pause)
            select rule, who, granted, pause from taken where granted < want""";

    private static final String SALT = """
            with made as (insert into address_salt (day) values (:day) on conflict do nothing returning salt)
            select salt from made union all select salt from address_salt where day = :day limit 1""";

    private static final String FORGET = """
            with states as (
                delete from limit_state
                 where greatest(tat, at) < (extract(epoch from clock_timestamp() - interval '1 day') * 1000000)::bigint
                returning 1)
            delete from address_salt where day < :day""";

    /** A wish for so many of one place's allowance; below zero where it gives back. */
    public record Ask(String rule, String who, int want) {}

    /**
     * What was granted where it is less than was wished.
     *
     * @param pause microseconds until there is one more
     */
    public record Grant(String rule, String who, int granted, long pause) {}

    private final DatabaseClient db;

    Allowances(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Takes for many places at once, each named once, and tells of those that did not get all they wished. Of a rule that is
     * not there nothing is told: it limits nobody.
     */
    public Flux<Grant> take(List<Ask> asks) {
        return db.sql(TAKE)
                .bind("rules", Column.of(asks, Ask::rule))
                .bind("whos", Column.of(asks, Ask::who))
                .bind("wants", Column.of(asks, Ask::want))
                .mapProperties(Grant.class)
                .all();
    }

    /** Takes one; zero where it was there, else how long until there is one again. */
    public Mono<Duration> take(String rule, String who) {
        return take(List.of(new Ask(rule, who, 1)))
                .next()
                .map(grant -> Duration.ofNanos(grant.pause() * 1_000))
                .defaultIfEmpty(Duration.ZERO);
    }

    public Mono<UUID> salt(LocalDate day) {
        return db.sql(SALT).bind("day", day).mapValue(UUID.class).one();
    }

    /** Forgets places that have not asked for a day, and the salts of earlier days. */
    public Mono<Void> forget(LocalDate before) {
        return db.sql(FORGET).bind("day", before).then();
    }
}
