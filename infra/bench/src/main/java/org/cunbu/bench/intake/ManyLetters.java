package org.cunbu.bench.intake;

import java.sql.SQLException;
import org.cunbu.bench.own.OwnPortal;

/**
 * Makes the door's tables large: copies of letters that came through it, each with ids, number and key of its own, laid in
 * by SQL. The readers are set behind them, so that only the door is measured.
 */
final class ManyLetters {

    private static final int AT_A_TIME = 50_000;

    // One id for all of a letter's rows; the contents are those of a letter that came through the door.
    private static final String COPY = """
            with model as materialized (
                select row_number() over () - 1 as at, count(*) over () as many, p.*
                  from (select * from petition order by received desc limit 2000) p),
            copies as materialized (
                select uuidv7() as new, gen_random_uuid() as handle_new,
                       (select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (get_byte(b, i) %% 31), 1), '')
                          from generate_series(0, 9) i) as number_new,
                       m.*
                  from generate_series(1, %1$d) g
                  cross join lateral (select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') as b
                                      where g > 0) r
                  join model m on m.at = g %% m.many),
            receipts as (
                insert into receipt (petition, key, body, number, secret_hash, received, dispatch_by, answer_by)
                select c.new, gen_random_uuid(), r.body, c.number_new, r.secret_hash, r.received, r.dispatch_by, r.answer_by
                  from copies c join receipt r on r.petition = c.id
                    on conflict do nothing),
            petitions as (
                insert into petition (id, version, number, handle, channel, kind, title, text, place, region, publish,
                                      keep_from_village, sealed, contact, received)
                select new, 2, number_new, handle_new, channel, kind, title, text, place, region, publish,
                       keep_from_village, sealed, case when contact is null then null else new end, received
                  from copies
                    on conflict do nothing),
            contacts as (
                insert into vault_contact (id, name, phone, email, phone_blind, sealed_at)
                select c.new, v.name, v.phone, v.email, v.phone_blind, v.sealed_at
                  from copies c join vault_contact v on v.id = c.contact),
            originals as (
                insert into vault_original (owner, title, body, sealed_at)
                select c.new, v.title, v.body, v.sealed_at from copies c join vault_original v on v.owner = c.id),
            clocks as (
                insert into deadline (id, matter, kind, started, due, reckoning, rule, state, settled, unit, handle, township,
                                      channel, sealed)
                select uuidv7(), c.new, d.kind, d.started, d.due, d.reckoning, d.rule, 'KEPT', d.started, d.unit, c.handle_new,
                       d.township, d.channel, d.sealed
                  from copies c join deadline d on d.matter = c.id),
            entries as (
                insert into journal_entry (type, subject_type, subject, subject_version, actor_kind, actor_unit, actor_post,
                                           actor_person, happened_at, recorded_at, shown_handle, shown_value, shown_unit,
                                           shown_township, shown_channel, shown_due, shown_sealed, body)
                select j.type, j.subject_type, c.new, j.subject_version, j.actor_kind, j.actor_unit, j.actor_post,
                       j.actor_person, j.happened_at, j.recorded_at, c.handle_new, j.shown_value, j.shown_unit,
                       j.shown_township, j.shown_channel, j.shown_due, j.shown_sealed, j.body
                  from copies c join journal_entry j on j.subject = c.id and j.type = 'PetitionReceived'
             returning seq)
            insert into journal_salt (seq) select seq from entries""";

    private static final String SKIP = """
            update journal_reader r
               set xid = l.xid::text::bigint, seq = l.seq
              from (select xid, seq from journal_entry order by xid desc, seq desc limit 1) l""";

    private ManyLetters() {}

    static void store(OwnPortal portal, int howMany) throws SQLException {
        try (var database = portal.superuser();
                var sql = database.createStatement()) {
            database.setAutoCommit(false);
            for (int stored = 0; stored < howMany; stored += AT_A_TIME) {
                // The readers wait for this transaction to end, and find themselves behind what it wrote.
                sql.execute("lock table journal_reader in exclusive mode");
                sql.execute(COPY.formatted(Math.min(AT_A_TIME, howMany - stored)));
                sql.execute(SKIP);
                database.commit();
            }
            database.setAutoCommit(true);
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
        }
    }
}
