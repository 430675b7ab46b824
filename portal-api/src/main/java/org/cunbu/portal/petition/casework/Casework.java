package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.handling.Accepting;
import org.cunbu.portal.petition.casework.handling.Answering;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.Contacting;
import org.cunbu.portal.petition.casework.handling.DisciplineDesk;
import org.cunbu.portal.petition.casework.handling.Dispatching;
import org.cunbu.portal.petition.casework.handling.Petitioning;
import org.cunbu.portal.petition.casework.handling.Telling;
import org.cunbu.portal.petition.casework.handling.Withdrawing;
import org.cunbu.portal.petition.casework.showing.CaseBook;
import org.cunbu.portal.petition.casework.showing.Facts;
import org.cunbu.portal.petition.casework.showing.ProgressPage;
import org.cunbu.portal.petition.casework.showing.QueueBook;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Answers letters: passes them on, takes them up, answers them, closes them by the petitioner's word. Every method asks
 * the one table of rights first; what a caller may not see is not there. Every act is one transaction.
 */
@Service
public class Casework {

    private static final Retry OVERTAKEN =
            Retry.max(5).filter(Overtaken.class::isInstance).onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final Acts acts;
    private final CaseFiles files;
    private final Petitioning petitioning;
    private final Withdrawing withdrawing;
    private final Dispatching dispatching;
    private final DisciplineDesk discipline;
    private final Accepting accepting;
    private final Answering answering;
    private final Contacting contacting;
    private final ProgressPage progress;
    private final CaseBook book;
    private final QueueBook queue;
    private final Facts facts;
    private final Telling telling;

    Casework(
            Acts acts,
            CaseFiles files,
            Petitioning petitioning,
            Withdrawing withdrawing,
            Dispatching dispatching,
            DisciplineDesk discipline,
            Accepting accepting,
            Answering answering,
            Contacting contacting,
            ProgressPage progress,
            CaseBook book,
            QueueBook queue,
            Facts facts,
            Telling telling) {
        this.acts = acts;
        this.files = files;
        this.petitioning = petitioning;
        this.withdrawing = withdrawing;
        this.dispatching = dispatching;
        this.discipline = discipline;
        this.accepting = accepting;
        this.answering = answering;
        this.contacting = contacting;
        this.progress = progress;
        this.book = book;
        this.queue = queue;
        this.facts = facts;
        this.telling = telling;
    }

    /** How the letter goes: who has it, until when and why, what was done, the answer. */
    public Mono<Progress> progress(Petitioner petitioner) {
        return progress.of(petitioner);
    }

    /**
     * Keeps letters that were received earlier with everything that became of them until then, by the same rules as if it
     * had happened here; letters that are here already are left out. For letters of another system and invented ones.
     *
     * @return how many were new
     */
    public Mono<Integer> tell(List<Told.Letter> letters, Instant until) {
        return Mono.fromSupplier(() -> telling.prepare(letters, until))
                .flatMap(prepared -> acts.inOne(() -> telling.keep(prepared)));
    }

    /** Adds to the letter, whose own text never changes. */
    public Mono<Void> add(Petitioner petitioner, LetterText more) {
        return again(() -> petitioning.add(petitioner.deciding().petition(), more));
    }

    /** 撤回: wants the letter back; it goes on for seven days, in which another unit asks whether that is so. */
    public Mono<Void> takeBack(Petitioner petitioner) {
        return again(() -> withdrawing.takeBack(petitioner.deciding().petition()));
    }

    /** Does not want it back after all. */
    public Mono<Void> recall(Petitioner petitioner) {
        return again(() -> withdrawing.recall(petitioner.deciding().petition()));
    }

    /** Says whether it is solved, and how satisfied the petitioner is. */
    public Mono<Void> say(Petitioner petitioner, Solved solved, Optional<Rating> rating, Optional<String> remark) {
        return again(() -> petitioning.say(petitioner.deciding().petition(), solved, rating, remark));
    }

    /** The official's queue, what runs out next first. */
    public Mono<Page<QueueLine>> queue(QueueFilter filter, @Nullable PageKey key, Official by) {
        return queue.page(filter, key, by);
    }

    /** The case, as this official may see it. */
    public Mono<CaseView> open(PetitionId id, Official by) {
        return book.open(id, by);
    }

    /** 分办: passes the letter on to the unit that must answer, with a reason. */
    public Mono<CaseView> dispatch(PetitionId id, int version, UnitId lead, Mode mode, String reason, Official by) {
        return act(id, by, () -> dispatching.dispatch(id, version, lead, mode, reason, by));
    }

    /** The discipline desk: nobody is accused; the petition office has the letter now. */
    public Mono<CaseView> clearAccusation(PetitionId id, int version, String reason, Official by) {
        return act(id, by, () -> discipline.clear(id, version, reason, by));
    }

    /** The discipline desk: somebody is accused; the letter is handed over and sealed for good. */
    public Mono<CaseView> keepAtDiscipline(PetitionId id, int version, Accused accused, Official by) {
        return act(id, by, () -> discipline.keep(id, version, accused, by));
    }

    /** 受理: takes the letter up and tells the petitioner unit, name and date, with a message. */
    public Mono<CaseView> accept(PetitionId id, int version, String message, Official by) {
        return act(id, by, () -> accepting.accept(id, version, message, by));
    }

    /** Puts a note into the file; the petitioner does not read it. */
    public Mono<CaseView> note(PetitionId id, int version, String text, Official by) {
        return act(id, by, () -> answering.note(id, version, NotePurpose.NOTE, text, by));
    }

    /** Tells the petitioner a step. */
    public Mono<CaseView> tellStep(PetitionId id, int version, String text, Official by) {
        return act(id, by, () -> answering.note(id, version, NotePurpose.STEP, text, by));
    }

    /** Writes the answer; it waits for a second pair of eyes. */
    public Mono<CaseView> draft(PetitionId id, int version, String answer, Official by) {
        return act(id, by, () -> answering.draft(id, version, answer, by));
    }

    /** The second pair of eyes approves what somebody else wrote. */
    public Mono<CaseView> approve(PetitionId id, int version, Official by) {
        return act(id, by, () -> answering.approve(id, version, by));
    }

    /** The second pair of eyes gives the draft back, and says why. */
    public Mono<CaseView> sendBack(PetitionId id, int version, String why, Official by) {
        return act(id, by, () -> answering.sendBack(id, version, why, by));
    }

    /** 送达: delivers the approved answer. */
    public Mono<CaseView> deliver(PetitionId id, int version, Official by) {
        return act(id, by, () -> answering.deliver(id, version, by));
    }

    /** Shows the handler how those who wrote can be reached; each look is recorded with its reason. */
    public Mono<SeenPeople> seeContact(PetitionId id, String reason, Official by) {
        return acts.inOne(() -> contacting.see(id, reason, by));
    }

    /** Whether this official may read the letter's words. */
    public Mono<Boolean> mayRead(PetitionId id, Official by) {
        return files.of(id, by).map(file -> file.may(Act.READ_TEXT)).onErrorReturn(NotFound.class, false);
    }

    /** A case's plain facts; the caller has checked who asks. */
    public Mono<Case> caseOf(PetitionId id) {
        return cases(List.of(id)).flatMap(found -> Mono.justOrEmpty(found.get(id)));
    }

    /** The plain facts of those of these cases that exist; the caller has checked who asks. */
    public Mono<Map<PetitionId, Case>> cases(Collection<PetitionId> ids) {
        return facts.of(ids);
    }

    /** Whose cases an official may read: for lists and filters. */
    public ReadScope scopeOf(Official by) {
        return queue.scopeOf(by);
    }

    private Mono<CaseView> act(PetitionId id, Official by, Supplier<Mono<CaseFile>> act) {
        return acts.inOne(act).then(Mono.defer(() -> book.after(id, by)));
    }

    /** A petitioner names no version: overtaken by an official, the same wish is tried on what is now. */
    private Mono<Void> again(Supplier<Mono<Void>> act) {
        return Mono.defer(() -> acts.inOne(act)).retryWhen(OVERTAKEN);
    }
}
