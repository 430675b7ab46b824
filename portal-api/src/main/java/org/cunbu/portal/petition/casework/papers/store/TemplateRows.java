package org.cunbu.portal.petition.casework.papers.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.LegalArticle;
import org.cunbu.portal.petition.casework.NumberStyle;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How papers and their numbers read, every version that an administrator made. */
@Repository
public class TemplateRows {

    private static final String OF = """
            select kind, version, title, text, basis, changed_at, person, by_name, why
              from paper_template
             where kind = :kind
             order by version desc""";

    private static final String NEWEST = """
            select distinct on (kind) kind, version, title, text, basis, changed_at, person, by_name, why
              from paper_template
             order by kind, version desc""";

    // Two who read the same version cannot both make the next: the second finds nothing done.
    private static final String ADD = """
            insert into paper_template (kind, version, title, text, basis, changed_at, person, by_name, why)
            values (:kind, :version, :title, :text, :basis, :changedAt, :person, :byName, :why)
            on conflict do nothing""";

    private static final String STYLES = """
            select version, pattern, changed_at, person, by_name, why from paper_number_style order by version desc""";

    private static final String ADD_STYLE = """
            insert into paper_number_style (version, pattern, changed_at, person, by_name, why)
            values (:version, :pattern, :changedAt, :person, :byName, :why)
            on conflict do nothing""";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<LegalArticle>> ARTICLES = new TypeReference<>() {};

    private final DatabaseClient db;

    TemplateRows(DatabaseClient db) {
        this.db = db;
    }

    /** A template as its row holds it. */
    public record Row(
            String kind,
            int version,
            String title,
            String text,
            String basis,
            Instant changedAt,
            UUID person,
            String byName,
            String why) {

        PaperTemplate read() {
            return new PaperTemplate(
                    PaperKind.valueOf(kind),
                    version,
                    title,
                    text,
                    JSON.readValue(basis, ARTICLES),
                    changedAt,
                    byName,
                    why);
        }
    }

    /** A style as its row holds it. */
    public record StyleRow(int version, String pattern, Instant changedAt, UUID person, String byName, String why) {

        NumberStyle read() {
            return new NumberStyle(version, pattern, changedAt, byName, why);
        }
    }

    /** Every version of a kind, the newest first. */
    public Flux<PaperTemplate> of(PaperKind kind) {
        return db.sql(OF)
                .bind("kind", kind.name())
                .mapProperties(Row.class)
                .all()
                .map(Row::read);
    }

    /** The newest of each kind that was ever changed. */
    public Flux<PaperTemplate> newest() {
        return db.sql(NEWEST).mapProperties(Row.class).all().map(Row::read);
    }

    /** Keeps it as the next version; gives no row where somebody else made that. */
    public Mono<Long> add(PaperTemplate template, UUID person, String byName, String why, Instant at) {
        var row = new Row(
                template.kind().name(),
                template.version(),
                template.title(),
                template.text(),
                JSON.writeValueAsString(template.basis()),
                at,
                person,
                byName,
                why);
        return db.sql(ADD).bindProperties(row).fetch().rowsUpdated();
    }

    /** Every style of numbers, the newest first. */
    public Flux<NumberStyle> styles() {
        return db.sql(STYLES).mapProperties(StyleRow.class).all().map(StyleRow::read);
    }

    /** Keeps it as the next version; gives no row where somebody else made that. */
    public Mono<Long> addStyle(int version, String pattern, UUID person, String byName, String why, Instant at) {
        var row = new StyleRow(version, pattern, at, person, byName, why);
        return db.sql(ADD_STYLE).bindProperties(row).fetch().rowsUpdated();
    }
}
