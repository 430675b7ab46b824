package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.BulkView;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Folders of cases, and what is in them. */
@Repository
public class InspectionRows {

    private static final String KEEP = """
            insert into inspection_folder (id, person, by_name, reason, seed, drawn_of, month, made, finished)
            values (:id, :person, :byName, :reason, :seed, :drawnOf, :month, :made, :finished)""";

    private static final String KEEP_CASES = """
            insert into inspection_case (folder, place, number, petition, state)
            select :id, c.place, c.number, f.petition, 'WAITING'
              from unnest(:numbers::text[]) with ordinality as c (number, place)
              left join listed_letter f on f.number = c.number""";

    // The same seed puts the same letters first: anybody can draw again.
    private static final String DRAW = """
            select f.number, count(*) over () as out_of
              from listed_letter f
             where f.received >= :from and f.received < :until
               and exists (select 1 from round r where r.petition = f.petition)
               and not exists (select 1 from round r where r.petition = f.petition and r.secrecy <> 'NONE')
             order by sha256(convert_to(:seed || ':' || f.number, 'UTF8')), f.number
             limit :most""";

    private static final String TAKE = """
            update inspection_folder set holder = :holder, lease_until = :until
             where id = (select id from inspection_folder
                          where finished is null and (holder is null or holder = :holder or lease_until < :now)
                          order by made limit 1 for update skip locked)
            returning id, person, by_name, reason, seed, drawn_of, month, made, finished""";

    private static final String NEXT = """
            select place, number, petition, state, why from inspection_case
             where folder = :folder and state = 'WAITING' order by place limit 1""";

    private static final String PUT_IN = """
            update inspection_case set state = 'DONE', page = :page, data = :data
             where folder = :folder and place = :place and state = 'WAITING'""";

    private static final String LEAVE_OUT = """
            update inspection_case set state = 'NOT_DONE', why = :why
             where folder = :folder and place = :place and state = 'WAITING'""";

    private static final String FOLDERS = """
            select id, person, by_name, reason, seed, drawn_of, month, made, finished from inspection_folder
            """;

    private final DatabaseClient db;

    InspectionRows(DatabaseClient db) {
        this.db = db;
    }

    /** A folder as it is kept. */
    public record FolderRow(
            UUID id,
            UUID person,
            String byName,
            String reason,
            @Nullable String seed,
            @Nullable Long drawnOf,
            @Nullable String month,
            Instant made,
            @Nullable Instant finished) {}

    /** A case of it. */
    public record CaseRow(
            int place,
            String number,
            @Nullable UUID petition,
            String state,
            @Nullable String why) {}

    /** A number that was drawn, out of how many. */
    public record DrawnRow(String number, long outOf) {}

    /** What a case became. */
    public record FileRow(String number, String page, String data) {}

    /** So many letters of this time by this seed; none at the discipline desk is drawn. */
    public Flux<DrawnRow> draw(String seed, Instant from, Instant until, int most) {
        return db.sql(DRAW)
                .bind("seed", seed)
                .bind("from", from)
                .bind("until", until)
                .bind("most", most)
                .mapProperties(DrawnRow.class)
                .all();
    }

    /** Keeps a folder with the numbers that shall be in it; inside an act. */
    public Mono<Void> keep(FolderRow folder, List<String> numbers) {
        return db.sql(KEEP)
                .bindProperties(folder)
                .fetch()
                .rowsUpdated()
                .then(db.sql(KEEP_CASES)
                        .bind("id", folder.id())
                        .bind("numbers", numbers.toArray(String[]::new))
                        .fetch()
                        .rowsUpdated())
                .then();
    }

    /** The next folder that nobody else builds; taken for so long. */
    public Mono<FolderRow> take(UUID holder, Instant now, Instant until) {
        return db.sql(TAKE)
                .bind("holder", holder)
                .bind("now", now)
                .bind("until", until)
                .mapProperties(FolderRow.class)
                .one();
    }

    public Mono<CaseRow> next(UUID folder) {
        return db.sql(NEXT).bind("folder", folder).mapProperties(CaseRow.class).one();
    }

    /** Puts a case in; inside the act that records the look. Whether it was its turn. */
    public Mono<Boolean> putIn(UUID folder, int place, String page, String data) {
        return db.sql(PUT_IN)
                .bind("folder", folder)
                .bind("place", place)
                .bind("page", page)
                .bind("data", data)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    public Mono<Boolean> leaveOut(UUID folder, int place, String why) {
        return db.sql(LEAVE_OUT)
                .bind("folder", folder)
                .bind("place", place)
                .bind("why", why)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    public Mono<Void> finish(UUID folder, Instant at) {
        return db.sql("update inspection_folder set finished = :at where id = :id and finished is null")
                .bind("id", folder)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** A folder of this person. */
    public Mono<FolderRow> one(UUID id, UUID person) {
        return db.sql(FOLDERS + " where id = :id and person = :person")
                .bind("id", id)
                .bind("person", person)
                .mapProperties(FolderRow.class)
                .one();
    }

    /** The last folders of this person. */
    public Flux<FolderRow> recent(UUID person) {
        return db.sql(FOLDERS + " where person = :person order by made desc limit 20")
                .bind("person", person)
                .mapProperties(FolderRow.class)
                .all();
    }

    public Mono<List<CaseRow>> cases(UUID folder) {
        return db.sql(
                        "select place, number, petition, state, why from inspection_case where folder = :folder order by place")
                .bind("folder", folder)
                .mapProperties(CaseRow.class)
                .all()
                .collectList();
    }

    /** The files of the cases that are in it. */
    public Mono<List<FileRow>> files(UUID folder) {
        return db.sql("""
                        select number, page, data from inspection_case
                         where folder = :folder and state = 'DONE' order by place""")
                .bind("folder", folder)
                .mapProperties(FileRow.class)
                .all()
                .collectList();
    }

    /** How a row's state is called. */
    public static BulkView.State state(CaseRow row) {
        return BulkView.State.valueOf(row.state());
    }
}
