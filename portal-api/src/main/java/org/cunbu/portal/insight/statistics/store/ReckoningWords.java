package org.cunbu.portal.insight.statistics.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Reckoning;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The words of the reckonings: names, definitions, whether a person has checked them. */
@Repository
public class ReckoningWords {

    private static final String ALL = """
            select code, version, name, about, verified from figure_reckoning
             where version = :version
             order by code <> 'OURS', code desc""";

    private static final String RATES = """
            select code, rate, definition from figure_reckoning_rate where version = :version""";

    private record Row(String code, int version, String name, String about, boolean verified) {}

    private record Line(String code, Rate rate, String definition) {}

    private final DatabaseClient db;

    ReckoningWords(DatabaseClient db) {
        this.db = db;
    }

    /** This portal's own first. */
    public Flux<Reckoning> of(int version) {
        Mono<List<Line>> lines = db.sql(RATES)
                .bind("version", version)
                .mapProperties(Line.class)
                .all()
                .collectList();
        return lines.flatMapMany(rates -> db.sql(ALL)
                .bind("version", version)
                .mapProperties(Row.class)
                .all()
                .map(row -> reckoning(row, rates)));
    }

    private static Reckoning reckoning(Row row, List<Line> lines) {
        Map<Rate, String> rates = new EnumMap<>(Rate.class);
        lines.stream()
                .filter(line -> line.code().equals(row.code()))
                .forEach(line -> rates.put(line.rate(), line.definition()));
        return new Reckoning(row.code(), row.version(), row.name(), row.about(), row.verified(), rates);
    }
}
