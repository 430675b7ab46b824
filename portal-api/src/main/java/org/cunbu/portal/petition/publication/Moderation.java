package org.cunbu.portal.petition.publication;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.store.Candidates;
import org.cunbu.portal.petition.publication.store.Candidates.State;
import org.cunbu.portal.petition.publication.store.PublicLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What a moderator (审核发布员) decides: which letter is published, in which words, and which no longer is. Only letters
 * whose writers agreed are ever seen here; to everybody else this room is not there.
 */
@Service
public class Moderation {

    private static final int PAGE = 20;

    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;
    private final Intake intake;
    private final Matters matters;
    private final Candidates candidates;
    private final PublicLetters letters;

    Moderation(
            Acts acts,
            Journal journal,
            PortalClock clock,
            Intake intake,
            Matters matters,
            Candidates candidates,
            PublicLetters letters) {
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
        this.intake = intake;
        this.matters = matters;
        this.candidates = candidates;
        this.letters = letters;
    }

    /** The letters that wait for a decision, the longest waiting first, 20 a page. */
    public Mono<Page<Candidate>> candidates(@Nullable PageKey after, Official by) {
        return moderator(by)
                .map(post -> Start.of(after))
                .flatMap(start -> candidates
                        .waiting(start.since(), start.petition(), PAGE + 1)
                        .collectList())
                .map(read -> Page.of(
                        read,
                        PAGE,
                        last -> PageKey.of(
                                last.since().toString(), last.petition().toString())))
                .flatMap(page -> intake.petitions(page.items().stream()
                                .map(row -> new PetitionId(row.petition()))
                                .toList())
                        .map(known -> new Page<>(
                                page.items().stream()
                                        .flatMap(row -> Optional.ofNullable(known.get(new PetitionId(row.petition())))
                                                .map(petition -> candidate(petition, row.since()))
                                                .stream())
                                        .toList(),
                                page.next())));
    }

    /** What the public would read of this letter, beside what it holds. */
    public Mono<Preview> preview(PetitionId id, Official by) {
        return moderator(by).then(matters.publishable(id)).flatMap(matters::preview);
    }

    /**
     * Says what would be refused of these words, without publishing them.
     *
     * @throws Invalid naming the fields in which personal data stands, or other words than the proposed ones
     */
    public Mono<Preview> tried(PetitionId id, Wording wording, Official by) {
        return moderator(by)
                .then(matters.publishable(id))
                .doOnNext(matter -> matter.require(wording))
                .flatMap(matters::preview);
    }

    /**
     * Lets everybody read the letter in these words.
     *
     * @param version the petition's version that the moderator saw
     */
    public Mono<PublicLetter> publish(PetitionId id, int version, Wording wording, Official by) {
        return moderator(by)
                .flatMap(post -> acts.inOne(() -> matters.publishable(id)
                        .doOnNext(matter -> matter.require(wording))
                        .flatMap(matter -> intake.raise(id, version)
                                .flatMap(raised -> matters.draft(matter, wording)
                                        .flatMap(letter -> letters.save(letter, id)
                                                .then(decided(id, State.PUBLISHED, null))
                                                .then(say(published(matter, raised, letter), post))
                                                .thenReturn(letter))))));
    }

    /** Leaves the letter unpublished, for a cause that may be told. */
    public Mono<Void> refuse(PetitionId id, int version, Cause why, Official by) {
        return moderator(by)
                .doOnNext(post -> require(Cause.ofRefusals(), why))
                .flatMap(post -> acts.inOne(() -> matters.publishable(id)
                        .flatMap(matter -> intake.raise(id, version)
                                .flatMap(raised -> candidates
                                        .decide(id, State.WAITING, State.REFUSED, why)
                                        .filter(done -> done)
                                        .switchIfEmpty(Mono.error(() -> new Conflict("decided", "这封信已经有了决定。")))
                                        .then(say(
                                                new PublicationRefused(
                                                        subject(id, raised),
                                                        matter.petition().handle()),
                                                post))))));
    }

    /** Takes a published letter away from everybody, for a cause that everybody may read. */
    public Mono<Void> takeDown(PublicLetterId letter, Cause why, Official by) {
        return moderator(by)
                .doOnNext(post -> require(Cause.ofTakeDowns(), why))
                .flatMap(post -> acts.inOne(() -> letters.petitionOf(letter)
                        .switchIfEmpty(Mono.error(() -> new NotFound("这封公开信")))
                        .flatMap(intake::petition)
                        .flatMap(petition -> intake.raise(petition.id(), petition.version())
                                .flatMap(raised -> letters.takeDown(petition.id(), why, clock.instant())
                                        .then(candidates.decide(petition.id(), State.PUBLISHED, State.TAKEN_DOWN, why))
                                        .then(say(
                                                new LetterTakenDown(
                                                        subject(petition.id(), raised),
                                                        petition.handle(),
                                                        letter.value()),
                                                post))))));
    }

    private Mono<Void> decided(PetitionId id, State to, @Nullable Cause why) {
        return candidates
                .decide(id, State.WAITING, to, why)
                .flatMap(done -> done ? Mono.just(true) : candidates.decide(id, State.TAKEN_DOWN, to, why))
                .flatMap(done -> done ? Mono.just(true) : candidates.decide(id, State.REFUSED, to, why))
                .then();
    }

    private Mono<Void> say(Entry entry, Post post) {
        return journal.append(entry, post.actor());
    }

    private static LetterPublished published(Matters.Matter matter, int version, PublicLetter letter) {
        return new LetterPublished(
                subject(matter.petition().id(), version),
                matter.petition().handle(),
                letter.id().value(),
                letter.revision());
    }

    private static Subject subject(PetitionId id, int version) {
        return new Subject("petition", id.value(), version);
    }

    private static Candidate candidate(Petition petition, Instant since) {
        return new Candidate(petition.id(), petition.title(), petition.kind(), Matters.township(petition), since);
    }

    private static void require(List<Cause> allowed, Cause why) {
        if (!allowed.contains(why)) throw Invalid.field("reason", "unknown", "请从列出的理由里选一条。");
    }

    /** The post in which this official moderates; to others the room is not there. */
    private static Mono<Post> moderator(Official by) {
        return Mono.justOrEmpty(by.postAs(Role.MODERATOR)).switchIfEmpty(Mono.error(() -> new NotFound("这个页面")));
    }

    private record Start(Instant since, UUID petition) {

        static Start of(@Nullable PageKey key) {
            if (key == null) {
                return new Start(Instant.EPOCH, new UUID(0, 0));
            }
            var parts = key.parts(2);
            try {
                return new Start(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
            }
        }
    }
}
