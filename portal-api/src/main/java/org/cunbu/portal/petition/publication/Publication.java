package org.cunbu.portal.petition.publication;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.store.LettersListed;
import org.cunbu.portal.petition.publication.store.PublicLetters;
import org.cunbu.portal.petition.publication.store.TakenDownLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Published letters, as everybody may read them. */
@Service
public class Publication {

    private static final int PAGE = 20;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final PublicLetters letters;
    private final TakenDownLetters gone;
    private final LettersListed listed;

    Publication(PublicLetters letters, TakenDownLetters gone, LettersListed listed) {
        this.letters = letters;
        this.listed = listed;
        this.gone = gone;
    }

    /**
     * The published letters that are wanted, newest first, 20 a page.
     *
     * @throws Invalid for a key that this list did not give
     */
    public Mono<Page<PublicLetter>> letters(LetterFilter wanted, @Nullable PageKey after) {
        return Mono.fromCallable(() -> Start.of(after))
                .flatMap(start -> letters.list(wanted, start.before(), start.id(), PAGE + 1)
                        .collectList())
                .map(read -> Page.of(read, PAGE, Publication::key));
    }

    /** One published letter; {@link NotFound} where there is none or none any more. */
    public Mono<PublicLetter> letter(PublicLetterId id) {
        return letters.publicOne(id).switchIfEmpty(Mono.error(() -> new NotFound("这封公开信")));
    }

    /** Those of the given letters that everybody may still read, for whoever found them elsewhere. */
    public Mono<Map<PublicLetterId, PublicLetter>> stillPublic(Collection<PublicLetterId> ids) {
        return letters.publicOnes(ids).collectMap(PublicLetter::id);
    }

    /** What was public and no longer is, the newest first, 20 a page; without any of its words. */
    public Mono<Page<TakenDown>> takenDown(@Nullable PageKey after) {
        return takenDown(LetterFilter.ALL, after);
    }

    /** Of the letters that are wanted those that are no longer public. */
    public Mono<Page<TakenDown>> takenDown(LetterFilter wanted, @Nullable PageKey after) {
        return Mono.fromCallable(() -> Start.of(after))
                .flatMap(start ->
                        gone.list(wanted, start.before(), start.id(), PAGE + 1).collectList())
                .map(read -> Page.of(
                        read,
                        PAGE,
                        last -> PageKey.of(
                                last.takenDown().toString(), last.id().value())));
    }

    /** How many letters are public. */
    public Mono<Long> count() {
        return listed.count();
    }

    /** Every published letter whose name begins so, in the order of their names; all of them for an empty beginning. */
    public Flux<Listed> listed(String beginning) {
        return listed.beginning(beginning);
    }

    /** The published version of this petition; empty where there is none. */
    public Mono<PublicLetter> ofPetition(PetitionId petition) {
        return letters.publicOf(petition);
    }

    /** The published versions of these petitions, of those that have one. */
    public Mono<Map<PetitionId, PublicLetter>> ofPetitions(Collection<PetitionId> petitions) {
        return letters.publicOf(petitions);
    }

    private static PageKey key(PublicLetter last) {
        return PageKey.of(last.published().toString(), last.id().value());
    }

    private record Start(@Nullable Instant before, String id) {

        static Start of(@Nullable PageKey key) {
            if (key == null) {
                return new Start(null, "");
            }
            var parts = key.parts(2);
            try {
                var before = Instant.parse(parts.getFirst());
                if (before.isBefore(Instant.EPOCH) || before.isAfter(LATEST)) {
                    throw new DateTimeException("no letter was published then");
                }
                return new Start(before, parts.getLast());
            } catch (DateTimeException e) {
                throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
            }
        }
    }
}
