package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.handling.Asking;
import org.cunbu.portal.petition.casework.handling.Planning;
import org.cunbu.portal.petition.casework.handling.Settling;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * 挂账: what cannot be done now is planned in the open; what takes time: a question, thirty days more; and the agreement with which both sides end a matter. Every method
 * asks the one table of rights first.
 */
@Service
public class Plans {

    private final Doing doing;
    private final Planning planning;
    private final Settling settling;
    private final Asking asking;

    Plans(Doing doing, Planning planning, Settling settling, Asking asking) {
        this.doing = doing;
        this.planning = planning;
        this.settling = settling;
        this.asking = asking;
    }

    /** 询问: asks the petitioner, once; the promise stands still at most five working days. */
    public Mono<CaseView> ask(PetitionId id, int version, String question, Official by) {
        return doing.act(id, by, () -> asking.ask(id, version, question, by));
    }

    /** The petitioner answers what was asked. */
    public Mono<Void> answer(Petitioner petitioner, String answer) {
        return doing.again(() -> asking.answer(petitioner.deciding().petition(), answer));
    }

    /** 延期: the head of the organ gives the statute's thirty days more, once; the petitioner is told with it. */
    public Mono<CaseView> extend(PetitionId id, int version, String reason, Official by) {
        return doing.act(id, by, () -> asking.extend(id, version, reason, by));
    }

    /** The handler proposes: what is missing, who sees to it, when it is looked at again. */
    public Mono<CaseView> propose(PetitionId id, int version, String missing, String who, LocalDate next, Official by) {
        return doing.act(id, by, () -> planning.propose(id, version, missing, who, next, by));
    }

    /** The head of the unit signs; not who wrote it. */
    public Mono<CaseView> sign(PetitionId id, int version, Official by) {
        return doing.act(id, by, () -> planning.sign(id, version, by));
    }

    /** The superior agrees; from now on the letter is on its plan, and the petitioner knows. */
    public Mono<CaseView> agree(PetitionId id, int version, Official by) {
        return doing.act(id, by, () -> planning.agree(id, version, by));
    }

    /** The head or the superior gives the plan back, and says why. */
    public Mono<CaseView> refuse(PetitionId id, int version, String reason, Official by) {
        return doing.act(id, by, () -> planning.refuse(id, version, reason, by));
    }

    /** It can be done now. */
    public Mono<CaseView> resume(PetitionId id, int version, String reason, Official by) {
        return doing.act(id, by, () -> planning.resume(id, version, reason, by));
    }

    /** 化解协议: both sides signed an agreement, and that closes it. */
    public Mono<CaseView> settle(PetitionId id, int version, String evidence, Official by) {
        return doing.act(id, by, () -> settling.settle(id, version, evidence, by));
    }
}
