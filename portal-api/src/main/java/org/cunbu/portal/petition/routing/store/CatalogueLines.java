package org.cunbu.portal.petition.routing.store;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.function.Function;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.petition.routing.CatalogueLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The dispatch catalogue; at the very first start it comes from the county's file. */
@Repository
public class CatalogueLines {

    private static final String NEWEST = """
            select version, number, topic, target, kinds, basis, verified, words
              from catalogue_line
             where version = (select max(version) from catalogue_line)
             order by number""";

    private static final String ADD_FIRST = """
            insert into catalogue_line (version, number, topic, target, kinds, basis, verified, words)
            select 1, number, topic, target, kinds, basis, false, words
              from unnest(:numbers::int[], :topics::text[], :targets::text[], :kinds::text[], :bases::text[],
                          :words::text[]) as line (number, topic, target, kinds, basis, words)
             where not exists (select from catalogue_line)
                on conflict do nothing""";

    private final DatabaseClient db;
    private final Acts acts;
    private final Resource file;

    public CatalogueLines(
            DatabaseClient db,
            Acts acts,
            @Value("${cunbu.county.catalogue:classpath:county/430525/catalogue.csv}") Resource file) {
        this.db = db;
        this.acts = acts;
        this.file = file;
    }

    /** The newest version's lines, in order. */
    public Flux<CatalogueLine> newest() {
        return db.sql(NEWEST).map(CatalogueLines::line).all();
    }

    /** Fills the table from the county's file where it is empty. */
    public Mono<Void> begin() {
        var lines = CatalogueFile.read(file);
        lines.forEach(CatalogueFile.Line::parsed); // a line that cannot be read stops the start, not a letter
        return acts.inOne(() -> db.sql(ADD_FIRST)
                .bind("numbers", lines.stream().map(CatalogueFile.Line::number).toArray(Integer[]::new))
                .bind("topics", column(lines, CatalogueFile.Line::topic))
                .bind("targets", column(lines, CatalogueFile.Line::target))
                .bind("kinds", column(lines, CatalogueFile.Line::kinds))
                .bind("bases", column(lines, CatalogueFile.Line::basis))
                .bind("words", column(lines, CatalogueFile.Line::words))
                .then());
    }

    private static String[] column(List<CatalogueFile.Line> lines, Function<CatalogueFile.Line, String> cell) {
        return lines.stream().map(cell).toArray(String[]::new);
    }

    private static CatalogueLine line(Readable row) {
        return CatalogueLine.written(
                requireNonNull(row.get("version", Integer.class)),
                requireNonNull(row.get("number", Integer.class)),
                requireNonNull(row.get("topic", String.class)),
                requireNonNull(row.get("target", String.class)),
                requireNonNull(row.get("kinds", String.class)),
                requireNonNull(row.get("basis", String.class)),
                requireNonNull(row.get("verified", Boolean.class)),
                requireNonNull(row.get("words", String.class)));
    }
}
