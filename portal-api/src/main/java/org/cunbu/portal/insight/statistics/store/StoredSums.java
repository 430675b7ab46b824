package org.cunbu.portal.insight.statistics.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.insight.statistics.rules.Measure;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of figures, added up, for whoever holds it against the journal. */
@Repository
public class StoredSums {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String CHANGES_OF = """
            select petition, count(*) as changes
              from figure_change
             where petition = any(:petitions)
             group by petition""";

    // One statement sees one moment: a reader that goes on meanwhile makes no difference.
    private static final String COUNTY = """
            select 'change' as source,
                   jsonb_build_object('month', month, 'day', day, 'measure', measure, 'amount', sum(amount))::text as row
              from (select month, (at at time zone 'Asia/Shanghai')::date as day, measure, amount from figure_change) c
             group by month, day, measure
             union all
            select 'day', to_jsonb(f)::text
              from figure_day f
             where dimension = 'COUNTY'""";

    private final DatabaseClient db;

    StoredSums(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Long> petitions() {
        return db.sql("select count(*) from figure_petition")
                .mapValue(Long.class)
                .one();
    }

    /** How many changes are stored of each petition. */
    public Mono<Map<UUID, Long>> changesOf(Collection<UUID> petitions) {
        return db.sql(CHANGES_OF)
                .bind("petitions", petitions.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("petition", UUID.class)),
                        Objects.requireNonNull(row.get("changes", Long.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Month, day and measure of each folded row of the county that is not the sum of the changes of that day. */
    public Flux<String> differingDays() {
        return db.sql(COUNTY)
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("source", String.class)),
                        JSON.readTree(Objects.requireNonNull(row.get("row", String.class)))))
                .all()
                .collect(HashMap<String, Long>::new, StoredSums::add)
                .flatMapIterable(differences -> differences.entrySet().stream()
                        .filter(day -> day.getValue() != 0)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    private static void add(Map<String, Long> differences, Map.Entry<String, JsonNode> one) {
        JsonNode row = one.getValue();
        String day = row.path("month").asString() + " " + row.path("day").asString() + " ";
        if (one.getKey().equals("change")) {
            differences.merge(
                    day + row.path("measure").asString(), row.path("amount").asLong(), Long::sum);
        } else if (row.path("facet").asString("NOTHING").equals("NOTHING")) {
            for (Measure measure : Measure.values()) {
                long amount = amount(row, measure);
                if (amount != 0) differences.merge(day + measure.name(), -amount, Long::sum);
            }
        }
    }

    /** A row holds every measure under its name, or one that it names. */
    private static long amount(JsonNode row, Measure measure) {
        return row.has("measure")
                ? (row.path("measure").asString().equals(measure.name())
                        ? row.path("amount").asLong()
                        : 0)
                : row.path(measure.name().toLowerCase(Locale.ROOT)).asLong(0);
    }
}
