package org.cunbu.portal.petition.casework.inspection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Busy;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.transparency.Leaf;
import org.cunbu.portal.foundation.transparency.Proof;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.CaseInspected;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.inspection.CaseData.LogLine;
import org.cunbu.portal.petition.casework.showing.CaseBook;
import org.cunbu.portal.petition.casework.store.InspectionRows;
import org.cunbu.portal.petition.casework.store.InspectionRows.CaseRow;
import org.cunbu.portal.petition.casework.store.InspectionRows.FolderRow;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts cases into folders, one after the other, as whoever asked for it may read them at that moment; the look is recorded
 * in the same transaction.
 */
@Component
class FolderBuilding extends Recurring {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UUID holder = UUID.randomUUID();
    private final InspectionRows rows;
    private final CaseFiles files;
    private final CaseBook book;
    private final PublicLog log;
    private final Organization organization;
    private final Journal journal;
    private final Acts acts;
    private final PortalClock clock;

    FolderBuilding(
            InspectionRows rows,
            CaseFiles files,
            CaseBook book,
            PublicLog log,
            Organization organization,
            Journal journal,
            Acts acts,
            PortalClock clock) {
        this.rows = rows;
        this.files = files;
        this.book = book;
        this.log = log;
        this.organization = organization;
        this.journal = journal;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(PAUSE, () -> step().repeat().takeWhile(did -> did).then()));
    }

    private Mono<Boolean> step() {
        var now = clock.instant();
        return acts.inOne(() -> rows.take(holder, now, now.plus(LEASE)))
                .flatMap(folder -> rows.next(folder.id())
                        .flatMap(one -> put(folder, one))
                        .switchIfEmpty(Mono.defer(() -> acts.inOne(() -> rows.finish(folder.id(), clock.instant()))
                                .then(Mono.<Boolean>empty())))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> put(FolderRow folder, CaseRow one) {
        UUID petition = one.petition();
        if (petition == null) return leftOut(folder, one, "没有这封信。");
        return by(folder)
                .flatMap(by -> whole(new PetitionId(petition), by)
                        .flatMap(data -> putIn(folder, one, petition, data, by.postAs(Role.LEADER, Role.AUDITOR))))
                .switchIfEmpty(Mono.defer(() -> leftOut(folder, one, "您现在没有岗位，不能再看。")))
                .onErrorResume(Refusal.class, no -> leftOut(folder, one, "没有这封信。"))
                // one case that cannot be put in must not keep the others waiting
                .onErrorResume(FolderBuilding::isItsOwn, broken -> leftOut(folder, one, "没有放成，请单独打开这封信看。"));
    }

    /** Whoever asked for it, if they still hold a post that inspects. */
    private Mono<Official> by(FolderRow folder) {
        return organization
                .postsOf(folder.person())
                .collectList()
                .filter(posts -> posts.stream().map(Post::role).anyMatch(InspectionBook.INSPECTING::contains))
                .map(posts -> new Official(new PersonId(folder.person()), folder.byName(), posts));
    }

    private Mono<CaseData> whole(PetitionId id, Official by) {
        return files.readable(id, by)
                .filter(file -> file.may(Act.READ_TEXT))
                .switchIfEmpty(Mono.error(() -> new NotFound("这封信")))
                .flatMap(file ->
                        Mono.zip(book.open(id, by), proofs(file)).map(read -> CaseData.of(read.getT1(), read.getT2())));
    }

    private Mono<List<LogLine>> proofs(CaseFile file) {
        return log.linesOf(file.petition().handle())
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::proved)
                .collectList();
    }

    private Mono<LogLine> proved(Leaf leaf) {
        return log.proofOf(leaf)
                .map(Proof::write)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(proof -> new LogLine(leaf.n(), leaf.line(), leaf.hash(), proof.orElse(null)));
    }

    private Mono<Boolean> putIn(FolderRow folder, CaseRow one, UUID petition, CaseData data, Optional<Post> post) {
        var look = new CaseInspected(new Subject("inspection", folder.id(), one.place() + 1), petition);
        return acts.inOne(() -> rows.putIn(folder.id(), one.place(), CaseSheet.of(data), JSON.writeValueAsString(data))
                .filter(turn -> turn)
                .flatMap(
                        turn -> journal.append(look, post.orElseThrow().actor()).thenReturn(true))
                .defaultIfEmpty(false));
    }

    private Mono<Boolean> leftOut(FolderRow folder, CaseRow one, String why) {
        return acts.inOne(() -> rows.leaveOut(folder.id(), one.place(), why));
    }

    private static boolean isItsOwn(Throwable error) {
        return error instanceof RuntimeException && !(error instanceof Busy);
    }
}
