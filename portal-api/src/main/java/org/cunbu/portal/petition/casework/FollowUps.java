package org.cunbu.portal.petition.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.handling.FollowingUp;
import org.cunbu.portal.petition.casework.showing.CaseBook;
import org.cunbu.portal.petition.casework.store.CallBacks;
import org.cunbu.portal.petition.casework.store.Draws;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * 回访: who is to be asked, by somebody who had nothing to do with the letter, and what they said. Asked are all whose
 * letters officials typed in, everybody who wants a letter back, and those drawn from the public log.
 */
@Service
public class FollowUps {

    /** Lines of a page. */
    public static final int SIZE = 30;

    private final Acts acts;
    private final FollowingUp following;
    private final CaseFiles files;
    private final CaseBook book;
    private final CallBacks calls;
    private final Draws draws;
    private final Intake intake;
    private final CountyHouses houses;

    FollowUps(
            Acts acts,
            FollowingUp following,
            CaseFiles files,
            CaseBook book,
            CallBacks calls,
            Draws draws,
            Intake intake,
            CountyHouses houses) {
        this.acts = acts;
        this.following = following;
        this.files = files;
        this.book = book;
        this.calls = calls;
        this.draws = draws;
        this.intake = intake;
        this.houses = houses;
    }

    /** Whether this official asks petitioners at all. */
    public static boolean mayCallBack(Official by) {
        return by.isAt(UnitId.HEADQUARTERS, Role.HANDLER, Role.SUPERVISOR)
                || by.isAt(UnitId.PETITION_OFFICE, Role.HANDLER, Role.SUPERVISOR);
    }

    /** Whom this official may ask, the longest waiting first: nobody whose letter their own unit handled. */
    public Mono<Page<CallLine>> list(@Nullable PageKey key, Official by) {
        if (!mayCallBack(by)) return Mono.error(new Forbidden());
        After after = After.of(key);
        return calls.list(postsOf(by), after.at(), after.id(), SIZE + 1)
                .collectList()
                .map(read -> Page.of(read, SIZE, FollowUps::key))
                .flatMap(this::withLetters);
    }

    /** What somebody needs who is about to call. */
    public Mono<CallCard> card(PetitionId id, Official by) {
        return files.readable(id, by)
                .filter(file -> file.may(Act.FOLLOW_UP))
                .switchIfEmpty(Mono.error(() -> new NotFound("这次回访")))
                .then(Mono.defer(() -> calls.openOf(id)))
                .switchIfEmpty(Mono.error(() -> new NotFound("这次回访")))
                .zipWith(Mono.defer(() -> book.open(id, by)), (call, view) -> new CallCard(view, call));
    }

    /** Nobody answered. */
    public Mono<Void> notReached(PetitionId id, int version, String note, Official by) {
        return acts.inOne(() -> following.notReached(id, version, note, by)).then();
    }

    /** The petitioner said whether it is solved: the word that closes. */
    public Mono<Void> said(
            PetitionId id, int version, Solved solved, Optional<Rating> rating, String remark, Official by) {
        return acts.inOne(() -> following.said(id, version, solved, rating, remark, by))
                .then();
    }

    /** The petitioner does, or does not, want the letter back. */
    public Mono<Void> aboutTheWithdrawal(PetitionId id, int version, boolean wanted, String remark, Official by) {
        return acts.inOne(() -> following.aboutTheWithdrawal(id, version, wanted, remark, by))
                .then();
    }

    /** The drawings of the sample, the newest first; open to everybody. */
    public Mono<Page<Draw>> draws(@Nullable PageKey key) {
        return draws.before(below(key), SIZE + 1)
                .collectList()
                .map(read -> Page.of(read, SIZE, last -> PageKey.of(String.valueOf(last.from()))));
    }

    private Mono<Page<CallLine>> withLetters(Page<CallBacks.Line> page) {
        List<PetitionId> ids = page.items().stream()
                .map(line -> new PetitionId(line.petition()))
                .distinct()
                .toList();
        return intake.petitions(ids)
                .map(letters -> page.map(line -> {
                    var letter = java.util.Objects.requireNonNull(letters.get(new PetitionId(line.petition())));
                    return new CallLine(
                            letter.id(),
                            letter.number(),
                            letter.title(),
                            houses.name(new UnitId(line.holder())),
                            CallReason.valueOf(line.reason()),
                            line.openedAt(),
                            line.tries());
                }));
    }

    private static Set<UnitId> postsOf(Official by) {
        return by.posts().stream().map(post -> post.unit()).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private record After(Instant at, UUID id) {
        static After of(@Nullable PageKey key) {
            if (key == null) return new After(Instant.EPOCH, new UUID(0, 0));
            List<String> parts = key.parts(2);
            try {
                return new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw broken();
            }
        }
    }

    private static PageKey key(CallBacks.Line line) {
        return PageKey.of(line.openedAt().toString(), line.id().toString());
    }

    private static long below(@Nullable PageKey key) {
        if (key == null) return Long.MAX_VALUE;
        try {
            return Long.parseLong(key.parts(1).getFirst());
        } catch (NumberFormatException e) {
            throw broken();
        }
    }

    private static Invalid broken() {
        return Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
    }
}
