package org.cunbu.portal.petition.casework.bulk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Busy;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.BulkKind;
import org.cunbu.portal.petition.casework.BulkView;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.store.BulkActs;
import org.cunbu.portal.petition.casework.store.BulkActs.ActRow;
import org.cunbu.portal.petition.casework.store.BulkActs.LineRow;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does what was wished for many letters, one after the other, each through the same door as a single act: as whoever wished
 * it, with the posts held now, at the version that was read. Act and line are one transaction; what is refused leaves
 * nothing behind but its reason.
 */
@Component
class BulkDoing extends Recurring {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final UUID holder = UUID.randomUUID();
    private final BulkActs bulk;
    private final Casework casework;
    private final Organization organization;
    private final Acts acts;
    private final PortalClock clock;

    BulkDoing(BulkActs bulk, Casework casework, Organization organization, Acts acts, PortalClock clock) {
        this.bulk = bulk;
        this.casework = casework;
        this.organization = organization;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(PAUSE, this::turn));
    }

    /** Does lines as long as there are any. */
    Mono<Void> turn() {
        return step().repeat().takeWhile(did -> did).then();
    }

    /** The next line of the act that waits longest; false where none waits. */
    private Mono<Boolean> step() {
        var now = clock.instant();
        return acts.inOne(() -> bulk.take(holder, now, now.plus(LEASE)))
                .flatMap(act -> bulk.next(act.id())
                        .flatMap(line -> line(act, line))
                        .switchIfEmpty(Mono.defer(() -> acts.inOne(() -> bulk.finish(act.id(), clock.instant()))
                                .then(Mono.<Boolean>empty())))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> line(ActRow act, LineRow line) {
        return by(act).flatMap(official ->
                        official.isEmpty() ? notDone(act, line, "您现在没有岗位，不能再办。") : done(act, line, official.get()))
                .onErrorResume(Refusal.class, no -> notDone(act, line, no.detail()))
                .onErrorResume(Overtaken.class, late -> notDone(act, line, "别人先办了一步，请打开看过再办。"))
                // one letter that cannot be done must not keep the others waiting
                .onErrorResume(BulkDoing::isItsOwn, broken -> notDone(act, line, "没有办成，请单独办这一封。"));
    }

    private static boolean isItsOwn(Throwable error) {
        return error instanceof RuntimeException && !(error instanceof Busy);
    }

    /** Whoever wished it, with the posts of today. */
    private Mono<Optional<Official>> by(ActRow act) {
        return organization
                .postsOf(act.person())
                .collectList()
                .map(posts -> posts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Official(new PersonId(act.person()), act.byName(), posts)));
    }

    private Mono<Boolean> done(ActRow act, LineRow line, Official by) {
        return acts.inOne(() -> bulk.settle(act.id(), line.place(), BulkView.State.DONE, null)
                .filter(turn -> turn)
                .flatMap(turn -> act(act, line, by).thenReturn(true))
                .defaultIfEmpty(false));
    }

    private Mono<Boolean> notDone(ActRow act, LineRow line, String why) {
        return acts.inOne(() -> bulk.settle(act.id(), line.place(), BulkView.State.NOT_DONE, why));
    }

    private Mono<?> act(ActRow act, LineRow line, Official by) {
        var id = new PetitionId(line.petition());
        int version = line.version();
        String unit = act.unit();
        String mode = act.mode();
        return switch (BulkKind.valueOf(act.kind())) {
            case DISPATCH ->
                casework.dispatch(
                        id,
                        version,
                        new UnitId(unit == null ? "" : unit),
                        mode == null ? Mode.FORWARDED : Mode.valueOf(mode),
                        act.text(),
                        by);
            case ACCEPT -> casework.accept(id, version, act.text(), by);
            case DRAFT -> casework.draft(id, version, act.text(), by);
            case APPROVE -> casework.approve(id, version, by);
            case DELIVER -> casework.deliver(id, version, by);
        };
    }

    /** Too much is under way: the line waits for the next turn. */
    @Override
    protected void failed(Throwable error) {
        if (!(error instanceof Busy)) super.failed(error);
    }
}
