package org.cunbu.portal.petition.publication.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.publication.Cause;
import org.cunbu.portal.petition.publication.LetterFilter;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.cunbu.portal.petition.publication.TakenDown;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Letters that were public: that they were, and why they no longer are. */
@Repository
public class TakenDownLetters {

    private static final String LIST = """
            select id, township, unit, kind, published_at, taken_down_at, taken_down_cause
              from public_letter
             where not public
               and (:township::text is null or township = :township)
               and (:unit::text is null or unit = :unit)
               and (taken_down_at, id) < (:before, :beforeId)
             order by taken_down_at desc, id desc
             limit :most""";

    private static final Instant ALWAYS = Instant.parse("2999-01-01T00:00:00Z");

    private final DatabaseClient db;

    TakenDownLetters(DatabaseClient db) {
        this.db = db;
    }

    /** Those of this township and unit, the newest first, taken down before the given one. */
    public Flux<TakenDown> list(LetterFilter wanted, @Nullable Instant before, String beforeId, int most) {
        var township = wanted.township();
        var unit = wanted.unit();
        var statement = db.sql(LIST)
                .bind("before", before == null ? ALWAYS : before)
                .bind("beforeId", beforeId)
                .bind("most", most);
        statement = township == null
                ? statement.bindNull("township", String.class)
                : statement.bind("township", township.value());
        statement = unit == null ? statement.bindNull("unit", String.class) : statement.bind("unit", unit.value());
        return statement.map(TakenDownLetters::letter).all();
    }

    private static TakenDown letter(Readable row) {
        var township = row.get("township", String.class);
        var cause = row.get("taken_down_cause", String.class);
        return new TakenDown(
                new PublicLetterId(need(row, "id", String.class)),
                township == null ? null : new RegionCode(township),
                new UnitId(need(row, "unit", String.class)),
                Kind.valueOf(need(row, "kind", String.class)),
                need(row, "published_at", Instant.class),
                need(row, "taken_down_at", Instant.class),
                cause == null ? null : Cause.valueOf(cause));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
