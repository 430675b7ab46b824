package org.cunbu.portal.people.organization.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.CountyImported;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.ImportDraft.State;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.store.ImportDrafts;
import org.cunbu.portal.people.organization.store.Units;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes a file that was looked through: all of it in one act with one entry, or nothing. */
@Component
public class Writing {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7011200201)";

    private final DatabaseClient db;
    private final Acts acts;
    private final Journal journal;
    private final Regions regions;
    private final Units units;
    private final Staging staging;
    private final Checking checking;
    private final Passes passes;
    private final ImportDrafts drafts;

    Writing(
            DatabaseClient db,
            Acts acts,
            Journal journal,
            Regions regions,
            Units units,
            Staging staging,
            Checking checking,
            Passes passes,
            ImportDrafts drafts) {
        this.db = db;
        this.acts = acts;
        this.journal = journal;
        this.regions = regions;
        this.units = units;
        this.staging = staging;
        this.checking = checking;
        this.passes = passes;
        this.drafts = drafts;
    }

    /** @param done the draft as it is when all is written */
    public Mono<ImportDraft> write(ImportDraft done, Actor by) {
        UUID draft = done.id();
        return checking.ahead(draft, by)
                .flatMap(seen -> acts.inOne(() -> db.sql(ONE_AT_A_TIME)
                        .fetch()
                        .first()
                        .then(Mono.defer(() -> write(seen)))
                        .then(Mono.defer(() -> drafts.move(done, State.WRITING)))
                        .flatMap(moved -> journal.append(entry(done), by).thenReturn(moved))));
    }

    private Mono<Void> write(Checking.Seen seen) {
        return write(seen.county(), ImportList.PLACES)
                .then(Mono.defer(regions::changed))
                .then(Mono.defer(() -> seen.units().toWrite().isEmpty()
                        ? Mono.<Void>empty()
                        : units.putSilently(seen.units().toWrite())))
                .thenMany(Flux.fromIterable(passes.inOrder()).filter(list -> list != ImportList.PLACES))
                .concatMap(list -> write(seen.county(), list))
                .then();
    }

    private Mono<Void> write(Ahead ahead, ImportList list) {
        ListPass pass = passes.of(list);
        return staging.inTurn(ahead.draft(), list, pass.wantsAll(), lines -> pass.write(ahead, lines));
    }

    private static CountyImported entry(ImportDraft done) {
        Map<String, Count> counts = new LinkedHashMap<>();
        done.counts().forEach((list, count) -> counts.put(list.name(), count));
        return new CountyImported(new Subject("import", done.id(), 1), counts);
    }
}
