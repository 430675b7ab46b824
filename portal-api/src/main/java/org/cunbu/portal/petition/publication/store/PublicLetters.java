package org.cunbu.portal.petition.publication.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.Cause;
import org.cunbu.portal.petition.publication.LetterFilter;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The public's versions; one that is taken down keeps its row, without its words. */
@Repository
public class PublicLetters {

    private static final String COLUMNS = """
            select id, revision, title, text, answer, township, unit, channel, kind, topic, verdict, received_at,
                   answered_at, published_at
              from public_letter
            """;

    private static final String SAVE = """
            insert into public_letter (id, petition, revision, public, title, text, answer, township, unit, channel,
                                       kind, topic, verdict, received_at, answered_at, published_at)
            values (:id, :petition, :revision, true, :title, :text, :answer, :township, :unit, :channel, :kind, :topic,
                    :verdict, :received, :answered, :published)
                on conflict (petition) do update
               set revision = excluded.revision, public = true, title = excluded.title, text = excluded.text,
                   answer = excluded.answer, unit = excluded.unit, topic = excluded.topic, verdict = excluded.verdict,
                   published_at = excluded.published_at, taken_down_at = null, taken_down_cause = null""";

    private static final String TAKE_DOWN = """
            update public_letter
               set public = false, revision = revision + 1, title = '', text = '', answer = '',
                   taken_down_at = :at, taken_down_cause = :cause
             where petition = :petition and public""";

    private static final String END_ALL = """
            update public_letter l
               set verdict = e.verdict
              from unnest(:petitions::uuid[], :verdicts::text[]) as e (petition, verdict)
             where l.petition = e.petition""";

    private static final String LIST = COLUMNS + """
             where public
               and (:township::text is null or township = :township)
               and (:unit::text is null or unit = :unit)
               and (:channel::text is null or channel = :channel)
               and (:kind::text is null or kind = :kind)
               and received_at >= :from and received_at < :until
               and (published_at, id) < (:before, :beforeId)
             order by published_at desc, id desc
             limit :most""";

    // the latest of the topic and the latest of the kind, each by its own index
    private static final String SAME_MATTER = "select distinct on (id) * from ((" + COLUMNS + """
             where public and petition <> :petition and topic = :topic and :topic <> ''
             order by published_at desc limit :most) union all (""" + COLUMNS + """
             where public and petition <> :petition and kind = :kind
             order by published_at desc limit :most)) l order by id""";

    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant ALWAYS = Instant.parse("2999-01-01T00:00:00Z");

    private final DatabaseClient db;

    PublicLetters(DatabaseClient db) {
        this.db = db;
    }

    /** Writes the public's version of this petition, in the place of an earlier one. */
    public Mono<Void> save(PublicLetter letter, PetitionId petition) {
        var statement = db.sql(SAVE)
                .bind("id", letter.id().value())
                .bind("petition", petition.value())
                .bind("revision", letter.revision())
                .bind("title", letter.title())
                .bind("text", letter.text())
                .bind("answer", letter.answer())
                .bind("unit", letter.unit().value())
                .bind("channel", letter.channel().name())
                .bind("kind", letter.kind().name())
                .bind("topic", letter.topic())
                .bind("received", letter.received())
                .bind("answered", letter.answered())
                .bind("published", letter.published());
        statement = orNull(statement, "township", code(letter.township()));
        return orNull(statement, "verdict", name(letter.verdict())).then();
    }

    /** Takes the words away; false where there was nothing public. */
    public Mono<Boolean> takeDown(PetitionId petition, Cause cause, Instant at) {
        return db.sql(TAKE_DOWN)
                .bind("petition", petition.value())
                .bind("cause", cause.name())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Notes how matters ended, where they are public. */
    public Mono<Void> endAll(Map<PetitionId, Verdict> ends) {
        return ends.isEmpty()
                ? Mono.empty()
                : db.sql(END_ALL)
                        .bind(
                                "petitions",
                                ends.keySet().stream().map(PetitionId::value).toArray(UUID[]::new))
                        .bind(
                                "verdicts",
                                ends.values().stream().map(Verdict::name).toArray(String[]::new))
                        .then();
    }

    /** The latest public ones of this topic and of this kind, but for this petition's own. */
    public Flux<PublicLetter> sameMatter(PetitionId petition, String topic, Kind kind, int most) {
        return db.sql(SAME_MATTER)
                .bind("petition", petition.value())
                .bind("topic", topic)
                .bind("kind", kind.name())
                .bind("most", most)
                .map(PublicLetters::letter)
                .all();
    }

    /** The public ones that are wanted, newest first, published before the given one. */
    public Flux<PublicLetter> list(LetterFilter wanted, @Nullable Instant before, String beforeId, int most) {
        var statement = db.sql(LIST)
                .bind("before", before == null ? ALWAYS : before)
                .bind("beforeId", beforeId)
                .bind("most", most);
        var month = wanted.month();
        statement = statement
                .bind("from", month == null ? EVER : Shanghai.startOf(month.atDay(1)))
                .bind(
                        "until",
                        month == null
                                ? ALWAYS
                                : Shanghai.startOf(month.plusMonths(1).atDay(1)));
        statement = orNull(statement, "township", code(wanted.township()));
        statement = orNull(
                statement, "unit", wanted.unit() == null ? null : wanted.unit().value());
        statement = orNull(statement, "channel", name(wanted.channel()));
        return orNull(statement, "kind", name(wanted.kind()))
                .map(PublicLetters::letter)
                .all();
    }

    public Mono<PublicLetter> publicOne(PublicLetterId id) {
        return db.sql(COLUMNS + "where id = :id and public")
                .bind("id", id.value())
                .map(PublicLetters::letter)
                .one();
    }

    public Flux<PublicLetter> publicOnes(Collection<PublicLetterId> ids) {
        return db.sql(COLUMNS + "where id = any(:ids) and public")
                .bind("ids", ids.stream().map(PublicLetterId::value).toArray(String[]::new))
                .map(PublicLetters::letter)
                .all();
    }

    /** Of this petition, where it is public. */
    public Mono<PublicLetter> publicOf(PetitionId petition) {
        return db.sql(COLUMNS + "where petition = :petition and public")
                .bind("petition", petition.value())
                .map(PublicLetters::letter)
                .one();
    }

    /** Of these petitions, those that are public. */
    public Mono<Map<PetitionId, PublicLetter>> publicOf(Collection<PetitionId> petitions) {
        return db.sql(COLUMNS.replaceFirst("select id", "select petition, id")
                        + "where petition = any(:petitions) and public")
                .bind("petitions", petitions.stream().map(PetitionId::value).toArray(UUID[]::new))
                .map(row -> Map.entry(new PetitionId(need(row, "petition", UUID.class)), letter(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The id and last revision that this petition's version ever had, public or not. */
    public Mono<Known> known(PetitionId petition) {
        return db.sql("select id, revision from public_letter where petition = :petition")
                .bind("petition", petition.value())
                .mapProperties(Known.class)
                .one();
    }

    public Mono<PetitionId> petitionOf(PublicLetterId id) {
        return db.sql("select petition from public_letter where id = :id and public")
                .bind("id", id.value())
                .mapValue(UUID.class)
                .one()
                .map(PetitionId::new);
    }

    /** A version's name and newest revision. */
    public record Known(String id, int revision) {}

    private static PublicLetter letter(Readable row) {
        var township = row.get("township", String.class);
        var verdict = row.get("verdict", String.class);
        return new PublicLetter(
                new PublicLetterId(need(row, "id", String.class)),
                need(row, "revision", Integer.class),
                need(row, "title", String.class),
                need(row, "text", String.class),
                need(row, "answer", String.class),
                township == null ? null : new RegionCode(township),
                new UnitId(need(row, "unit", String.class)),
                Channel.valueOf(need(row, "channel", String.class)),
                Kind.valueOf(need(row, "kind", String.class)),
                need(row, "topic", String.class),
                verdict == null ? null : Verdict.valueOf(verdict),
                need(row, "received_at", Instant.class),
                need(row, "answered_at", Instant.class),
                need(row, "published_at", Instant.class));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static @Nullable String code(@Nullable RegionCode region) {
        return region == null ? null : region.value();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static GenericExecuteSpec orNull(GenericExecuteSpec statement, String name, @Nullable String value) {
        return value == null ? statement.bindNull(name, String.class) : statement.bind(name, value);
    }
}
