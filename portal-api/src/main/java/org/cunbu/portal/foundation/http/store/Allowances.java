package org.cunbu.portal.foundation.http.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What each place has used of what it may, shared by all replicas. */
@Repository
public class Allowances {

    // The generic cell rate algorithm: one instant per place, by the database's clock, so that replicas agree.
    private static final String TAKE = """
            with rule as (
                select burst, every_ms * interval '1 millisecond' as every from limit_rule where rule = :rule),
            taken as (
                insert into limit_state as s (rule, who, tat)
                select :rule, :who, clock_timestamp() + every from rule
                    on conflict (rule, who) do update
                   set tat = greatest(s.tat, clock_timestamp()) + (select every from rule)
                 where greatest(s.tat, clock_timestamp()) + (select every from rule)
                       <= clock_timestamp() + (select burst * every from rule)
             returning 1)
            select case when exists (select 1 from taken) or not exists (select 1 from rule) then 0
                        else greatest(1, ceil(extract(epoch from (
                             select s.tat + rule.every - rule.burst * rule.every - clock_timestamp()
                               from limit_state s, rule
                              where s.rule = :rule and s.who = :who)) * 1000))
                   end::bigint""";

    private static final String SALT = """
            with made as (insert into address_salt (day) values (:day) on conflict do nothing returning salt)
            select salt from made union all select salt from address_salt where day = :day limit 1""";

    private static final String FORGET = """
            with states as (delete from limit_state where tat < clock_timestamp() - interval '1 hour' returning 1)
            delete from address_salt where day < :day""";

    private final DatabaseClient db;

    Allowances(DatabaseClient db) {
        this.db = db;
    }

    /** Takes one; zero where it was there, else how long until there is one again. */
    public Mono<Duration> take(String rule, String who) {
        return db.sql(TAKE)
                .bind("rule", rule)
                .bind("who", who)
                .mapValue(Long.class)
                .one()
                .map(Duration::ofMillis);
    }

    public Mono<UUID> salt(LocalDate day) {
        return db.sql(SALT).bind("day", day).mapValue(UUID.class).one();
    }

    /** Forgets places that have not asked for an hour, and the salts of earlier days. */
    public Mono<Void> forget(LocalDate before) {
        return db.sql(FORGET).bind("day", before).then();
    }
}
