package org.cunbu.portal.petition.intake;

import static org.cunbu.portal.petition.intake.Columns.required;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.Vault;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The words of photos and voice messages, for the room that has checked who types them. */
@Service
public class LetterTexts {

    private static final String ADD = """
            insert into letter_text (petition, id, unit, person, at, text)
            values (:petition, :id, :unit, :person, :at, :text)
                on conflict do nothing""";

    private static final String ID = """
            select id
              from letter_text
             where petition = :petition""";

    private static final String UNWRITTEN = """
            select p.id
              from petition p
             where p.body is not null
               and not exists (select from letter_text t where t.petition = p.id)
             order by p.received, p.id
             limit :most""";

    private final DatabaseClient db;
    private final Vault vault;

    LetterTexts(DatabaseClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** What somebody typed: masked for the offices, as it is for the vault. */
    public record Typed(
            UUID id, PetitionId petition, String unit, UUID person, Instant at, String masked, String words) {

        /** Never the words themselves: they belong into no log. */
        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    /** Adds the words, once; inside an act that raised the petition. */
    public Mono<Void> add(Typed typed) {
        return db.sql(ADD)
                .bind("petition", typed.petition().value())
                .bind("id", typed.id())
                .bind("unit", typed.unit())
                .bind("person", typed.person())
                .bind("at", typed.at())
                .bind("text", typed.masked())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new Conflict("wrong-state", "这封信的文字已经有人录过了。")))
                .then(vault.keepOriginals(
                        List.of(vault.sealOriginal(typed.id(), new Original("", typed.words(), null)))));
    }

    /** The words as they were typed, for the letter's writer; empty where there are none, or they were erased. */
    Mono<String> wordsOf(PetitionId petition) {
        return db.sql(ID)
                .bind("petition", petition.value())
                .map(row -> required(row, "id", UUID.class))
                .one()
                .flatMap(vault::original)
                .map(Original::text)
                .onErrorResume(NotFound.class, erased -> Mono.empty());
    }

    /** The next letters of which nobody has typed yet what they say, the oldest first. */
    public Flux<PetitionId> unwritten(int most) {
        return db.sql(UNWRITTEN)
                .bind("most", most)
                .map(row -> new PetitionId(required(row, "id", UUID.class)))
                .all();
    }
}
