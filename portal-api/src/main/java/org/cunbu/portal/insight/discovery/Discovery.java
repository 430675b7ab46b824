package org.cunbu.portal.insight.discovery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.discovery.index.Asking;
import org.cunbu.portal.insight.discovery.index.LetterFields;
import org.cunbu.portal.insight.discovery.rules.Counting;
import org.cunbu.portal.insight.discovery.rules.Marks;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.cunbu.portal.petition.publication.Publication;
import org.cunbu.search.Found;
import org.cunbu.search.Place;
import org.cunbu.search.SearchAway;
import org.cunbu.search.SearchRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers the search box. The index only says where to look: each hit is shown as PostgreSQL has it now, and only when it
 * says that this caller may read it now.
 */
@Service
public class Discovery {
    private static final Logger log = LoggerFactory.getLogger(Discovery.class);
    private static final int AT_ONCE = 8;

    private final Indices indices;
    private final Publication publication;
    private final Casework casework;
    private final Intake intake;

    Discovery(Indices indices, Publication publication, Casework casework, Intake intake) {
        this.indices = indices;
        this.publication = publication;
        this.casework = casework;
        this.intake = intake;
    }

    /** Finds published letters, for everybody. */
    public Mono<SearchResult> search(SearchRequest request) {
        return indices.forEverybody()
                .find(Asking.everybody(request))
                .flatMap(found -> shown(found, request))
                .onErrorResume(Discovery::isAway, away -> latest(request));
    }

    /** Finds letters among those that this official may read. */
    public Mono<StaffResult> search(SearchRequest request, Official by) {
        return indices.forOfficials()
                .find(Asking.official(request, casework.scopeOf(by)))
                .flatMap(found -> shown(found, request, by))
                .onErrorResume(Discovery::isAway, away -> Mono.just(new StaffResult.Away()));
    }

    /** Lays all letters in both indices again; answers how many documents there were. */
    public Mono<Long> reindex() {
        return indices.forEverybody()
                .feedAll()
                .flatMap(published -> indices.forOfficials().feedAll().map(cases -> published + cases));
    }

    private Mono<SearchResult> shown(Found found, SearchRequest request) {
        List<PublicLetterId> ids =
                found.hits().stream().map(hit -> new PublicLetterId(hit.id())).toList();
        return publication
                .stillPublic(ids)
                .map(letters -> new SearchResult.Found(
                        letters(found, letters), found.total(), Counting.of(found, request), key(found.next())));
    }

    private static List<FoundLetter> letters(Found found, Map<PublicLetterId, PublicLetter> letters) {
        return found.hits().stream()
                .flatMap(hit -> Stream.ofNullable(letters.get(new PublicLetterId(hit.id())))
                        .map(letter -> letter(hit, letter)))
                .toList();
    }

    private static FoundLetter letter(Found.Hit hit, PublicLetter letter) {
        return new FoundLetter(
                letter,
                Marks.title(letter.title(), hit.marksIn(LetterFields.TITLE)),
                Stream.concat(
                                Marks.places(letter.text(), hit.marksIn(LetterFields.TEXT)).stream(),
                                Marks.places(letter.answer(), hit.marksIn(LetterFields.ANSWER)).stream())
                        .toList());
    }

    private Mono<StaffResult> shown(Found found, SearchRequest request, Official by) {
        return Flux.fromIterable(found.hits())
                .map(hit -> PetitionId.valueOf(hit.id()))
                .filterWhen(id -> casework.mayRead(id, by), AT_ONCE)
                .collectList()
                .flatMap(ids -> Mono.zip(intake.petitions(ids), casework.cases(ids)))
                .map(both -> new StaffResult.Found(
                        cases(found, both.getT1(), both.getT2()),
                        found.total(),
                        Counting.of(found, request),
                        key(found.next())));
    }

    private static List<FoundCase> cases(
            Found found, Map<PetitionId, Petition> petitions, Map<PetitionId, Case> cases) {
        return found.hits().stream()
                .filter(hit -> petitions.containsKey(PetitionId.valueOf(hit.id())))
                .filter(hit -> cases.containsKey(PetitionId.valueOf(hit.id())))
                .map(hit -> found(
                        hit,
                        Objects.requireNonNull(petitions.get(PetitionId.valueOf(hit.id()))),
                        Objects.requireNonNull(cases.get(PetitionId.valueOf(hit.id())))))
                .toList();
    }

    private static FoundCase found(Found.Hit hit, Petition petition, Case facts) {
        return new FoundCase(
                petition,
                facts,
                Marks.title(petition.title(), hit.marksIn(LetterFields.TITLE)),
                Marks.places(petition.text(), hit.marksIn(LetterFields.TEXT)));
    }

    private Mono<SearchResult> latest(SearchRequest request) {
        return publication.letters(Asking.plainly(request), null).map(SearchResult.Away::new);
    }

    private static @Nullable PageKey key(@Nullable Place next) {
        return next == null ? null : PageKey.of(next.values());
    }

    private static boolean isAway(Throwable error) {
        if (error instanceof SearchRefused refused) {
            log.warn("Elasticsearch refuses: {}", refused.getMessage());
            return true;
        }
        return error instanceof SearchAway;
    }
}
