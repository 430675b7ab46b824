package org.cunbu.portal.petition.routing.store;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was proposed for which letter. */
@Repository
public class Proposals {

    private static final String ADD = """
            insert into proposal (id, petition, lead, second, topic, may_go_alone, desk, reason_plain, reason_full,
                                  catalogue_version, made)
            select id, petition, lead, second, topic, alone, desk, plain, whole, version, made::timestamptz
              from unnest(:ids::uuid[], :petitions::uuid[], :leads::text[], :seconds::text[], :topics::text[],
                          :alone::boolean[], :desks::text[], :plain::text[], :full::text[], :versions::int[],
                          :made::text[])
                   as p (id, petition, lead, second, topic, alone, desk, plain, whole, version, made)""";

    private static final String LATEST = """
            select id, petition, lead, second, topic, may_go_alone, desk, reason_plain, reason_full, catalogue_version,
                   made
              from proposal
             where petition = :petition
             order by made desc, id desc
             limit 1""";

    private static final String LATEST_OF = """
            select distinct on (petition)
                   id, petition, lead, second, topic, may_go_alone, desk, reason_plain, reason_full, catalogue_version,
                   made
              from proposal
             where petition = any(:petitions)
             order by petition, made desc, id desc""";

    private final DatabaseClient db;

    public Proposals(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> add(Proposal proposal) {
        return addAll(List.of(proposal));
    }

    /** Adds many in one statement. */
    public Mono<Void> addAll(List<Proposal> several) {
        return db.sql(ADD)
                .bind("ids", several.stream().map(Proposal::id).toArray(UUID[]::new))
                .bind(
                        "petitions",
                        several.stream().map(p -> p.petition().value()).toArray(UUID[]::new))
                .bind("leads", texts(several, p -> p.lead().value()))
                .bind(
                        "seconds",
                        texts(
                                several,
                                p -> p.second() == null ? null : p.second().value()))
                .bind("topics", texts(several, Proposal::topic))
                .bind("alone", several.stream().map(Proposal::mayGoAlone).toArray(Boolean[]::new))
                .bind("desks", texts(several, p -> p.desk().name()))
                .bind("plain", texts(several, Proposal::reasonPlain))
                .bind("full", texts(several, Proposal::reasonFull))
                .bind(
                        "versions",
                        several.stream().map(Proposal::catalogueVersion).toArray(Integer[]::new))
                .bind("made", texts(several, p -> p.made().toString()))
                .then();
    }

    /** Those of these letters for which something was proposed. */
    public Mono<Set<PetitionId>> proposedOf(Collection<PetitionId> letters) {
        return db.sql("select distinct petition from proposal where petition = any(:letters)")
                .bind("letters", letters.stream().map(PetitionId::value).toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all()
                .map(PetitionId::new)
                .collect(Collectors.toSet());
    }

    private static @Nullable String[] texts(List<Proposal> several, Function<Proposal, @Nullable String> what) {
        return several.stream().map(what).toArray(String[]::new);
    }

    /** The newest proposal for a letter; empty where there is none yet. */
    public Mono<Proposal> latest(PetitionId petition) {
        return db.sql(LATEST)
                .bind("petition", petition.value())
                .map(Proposals::proposal)
                .one();
    }

    /** The newest proposals for these letters. */
    public Flux<Proposal> latestOf(Collection<PetitionId> petitions) {
        return db.sql(LATEST_OF)
                .bind("petitions", petitions.stream().map(PetitionId::value).toArray(UUID[]::new))
                .map(Proposals::proposal)
                .all();
    }

    private static Proposal proposal(Readable row) {
        var second = row.get("second", String.class);
        return new Proposal(
                requireNonNull(row.get("id", UUID.class)),
                new PetitionId(requireNonNull(row.get("petition", UUID.class))),
                new UnitId(requireNonNull(row.get("lead", String.class))),
                second == null ? null : new UnitId(second),
                requireNonNull(row.get("topic", String.class)),
                requireNonNull(row.get("may_go_alone", Boolean.class)),
                Desk.valueOf(requireNonNull(row.get("desk", String.class))),
                requireNonNull(row.get("reason_plain", String.class)),
                requireNonNull(row.get("reason_full", String.class)),
                requireNonNull(row.get("catalogue_version", Integer.class)),
                requireNonNull(row.get("made", Instant.class)));
    }
}
