package org.cunbu.portal.petition.casework;

import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.handling.Objecting;
import org.cunbu.portal.petition.casework.handling.OnTheSpot;
import org.cunbu.portal.petition.casework.handling.TurningAway;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What is settled at the desk that passes letters on: answered on the spot, or shown another door; and the petitioner's
 * objection, on which the superior decides. Every method asks the one table of rights first.
 */
@Service
public class Doors {

    private final Doing doing;
    private final OnTheSpot spot;
    private final TurningAway turning;
    private final Objecting objecting;

    Doors(Doing doing, OnTheSpot spot, TurningAway turning, Objecting objecting) {
        this.doing = doing;
        this.spot = spot;
        this.turning = turning;
        this.objecting = objecting;
    }

    /** 当场答复: inquiries, suggestions and praise, with one pair of eyes. */
    public Mono<CaseView> answerOnSpot(PetitionId id, int version, String answer, Official by) {
        return doing.act(id, by, () -> spot.answer(id, version, answer, by));
    }

    /** 导入法定途径, 不予受理, 不再受理: with a reason, and the right door. */
    public Mono<CaseView> turnAway(PetitionId id, int version, TurnAway how, Door door, String reason, Official by) {
        return doing.act(id, by, () -> turning.turn(id, version, how, door, reason, by));
    }

    /** 异议: the petitioner does not accept it, within five working days. */
    public Mono<Void> object(Petitioner petitioner, String words) {
        return doing.again(() -> objecting.object(petitioner.deciding().petition(), words));
    }

    /** The superior decides about the objection, and says why. */
    public Mono<CaseView> decideObjection(PetitionId id, int version, boolean upheld, String reason, Official by) {
        return doing.act(id, by, () -> objecting.decide(id, version, upheld, reason, by));
    }
}
