package org.cunbu.portal.petition.casework;

import java.util.function.Supplier;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.Reopening;
import org.cunbu.portal.petition.casework.handling.Reviewing;
import org.cunbu.portal.petition.casework.showing.CaseBook;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** 重开, 复查, 复核: what a petitioner may have after the first round, which stays as it was. */
@Service
public class FurtherRounds {

    private final Acts acts;
    private final Reopening reopening;
    private final Reviewing reviewing;
    private final CaseBook book;

    FurtherRounds(Acts acts, Reopening reopening, Reviewing reviewing, CaseBook book) {
        this.acts = acts;
        this.reopening = reopening;
        this.reviewing = reviewing;
        this.book = book;
    }

    /** 重开: it is not solved, once, as of right; who led before does not decide who leads now. */
    public Mono<Void> reopen(Petitioner petitioner, LetterText why) {
        return acts.inOne(() -> reopening.reopen(petitioner.deciding().petition(), why));
    }

    /** 申请复查, then 申请复核: the organ above looks at the written opinion. */
    public Mono<Void> askReview(Petitioner petitioner) {
        return acts.inOne(() -> reviewing.ask(petitioner.deciding().petition()));
    }

    /**
     * 处理意见书: the head signs the delivered answer to a claim as a written opinion.
     *
     * @param organ that would review it, where it lies outside the county; empty where it is the unit above
     */
    public Mono<CaseView> giveOpinion(
            PetitionId id, int version, String number, String organ, String address, Official by) {
        return act(id, by, () -> reviewing.giveOpinion(id, version, number, organ, address, by));
    }

    /** What the organ above decided: by that organ itself, or typed in at the petition office. */
    public Mono<CaseView> decideReview(PetitionId id, int version, ReviewResult result, Official by) {
        return act(id, by, () -> reviewing.decide(id, version, result, by));
    }

    private Mono<CaseView> act(PetitionId id, Official by, Supplier<Mono<CaseFile>> act) {
        return acts.inOne(act).then(Mono.defer(() -> book.after(id, by)));
    }
}
