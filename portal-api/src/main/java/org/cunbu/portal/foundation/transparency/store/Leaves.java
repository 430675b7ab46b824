package org.cunbu.portal.foundation.transparency.store;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.transparency.rules.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log's lines: added, never changed. */
@Repository
public class Leaves {

    private static final String SIZE = "select coalesce(max(n) + 1, 0) from log_leaf";

    private static final String ADD = """
            insert into log_leaf (n, seq, handle, hash, line)
            select :size + place - 1, seq, handle, decode(hash, 'hex'), line
              from unnest(:seqs::bigint[], :handles::uuid[], :hashes::text[], :lines::text[])
                   with ordinality as leaf (seq, handle, hash, line, place)""";

    private static final String COLUMNS = "select n, seq, handle, hash, line from log_leaf";

    private final DatabaseClient db;

    Leaves(DatabaseClient db) {
        this.db = db;
    }

    /** A line with the journal's entry that it shows. */
    public record Row(long n, long seq, @Nullable UUID handle, Hash hash, String line) {}

    public Mono<Long> size() {
        return db.sql(SIZE).mapValue(Long.class).one();
    }

    /** Adds these behind the first {@code size}; an error where somebody else did. */
    public Mono<Void> add(long size, List<Row> rows) {
        return db.sql(ADD)
                .bind("size", size)
                .bind("seqs", rows.stream().map(Row::seq).toArray(Long[]::new))
                .bind("handles", rows.stream().map(Row::handle).toArray(UUID[]::new))
                .bind("hashes", rows.stream().map(row -> row.hash().hex()).toArray(String[]::new))
                .bind("lines", rows.stream().map(Row::line).toArray(String[]::new))
                .then();
    }

    /** From one place up to another, the latter excluded. */
    public Flux<Row> between(long from, long to) {
        return db.sql(COLUMNS + " where n >= :from and n < :to order by n")
                .bind("from", from)
                .bind("to", to)
                .map(Leaves::row)
                .all();
    }

    public Mono<Row> byHash(Hash hash) {
        return db.sql(COLUMNS + " where hash = :hash order by n limit 1")
                .bind("hash", hash.bytes())
                .map(Leaves::row)
                .one();
    }

    /** The lines of a petition, by its random name. */
    public Flux<Row> ofHandle(UUID handle) {
        return db.sql(COLUMNS + " where handle = :handle order by n")
                .bind("handle", handle)
                .map(Leaves::row)
                .all();
    }

    /** Which of these entries have a line. */
    public Flux<Row> ofEntries(List<Long> seqs) {
        return db.sql(COLUMNS + " where seq = any(:seqs)")
                .bind("seqs", seqs.toArray(Long[]::new))
                .map(Leaves::row)
                .all();
    }

    private static Row row(Readable row) {
        return new Row(
                need(row, "n", Long.class),
                need(row, "seq", Long.class),
                row.get("handle", UUID.class),
                new Hash(need(row, "hash", byte[].class)),
                need(row, "line", String.class));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
