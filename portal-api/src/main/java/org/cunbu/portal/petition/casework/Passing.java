package org.cunbu.portal.petition.casework;

import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.handling.Classifying;
import org.cunbu.portal.petition.casework.handling.Dispatching;
import org.cunbu.portal.petition.casework.handling.Helping;
import org.cunbu.portal.petition.casework.handling.Returning;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Where a letter goes after it was passed on: back, to another unit, to several at once. No clock begins anew by any of it,
 * and at every moment one unit answers for the letter. Every method asks the one table of rights first.
 */
@Service
public class Passing {

    private final Doing doing;
    private final Returning returning;
    private final Dispatching dispatching;
    private final Helping helping;
    private final Classifying classifying;

    Passing(Doing doing, Returning returning, Dispatching dispatching, Helping helping, Classifying classifying) {
        this.doing = doing;
        this.returning = returning;
        this.dispatching = dispatching;
        this.helping = helping;
        this.classifying = classifying;
    }

    /** 退回: within five working days of its receipt; who sent it decides. */
    public Mono<CaseView> giveBack(PetitionId id, int version, String reason, Official by) {
        return doing.act(id, by, () -> returning.giveBack(id, version, reason, by));
    }

    /** The return is not right: it stays, and why. Where it is right, {@link Casework#dispatch} sends it elsewhere. */
    public Mono<CaseView> refuseReturn(PetitionId id, int version, String reason, Official by) {
        return doing.act(id, by, () -> returning.refuse(id, version, reason, by));
    }

    /** 转办: to another unit, by the dispatcher anywhere, by a head within the own units or upwards. */
    public Mono<CaseView> transfer(PetitionId id, int version, UnitId to, Mode mode, String reason, Official by) {
        return doing.act(id, by, () -> dispatching.transfer(id, version, to, mode, reason, by));
    }

    /** 协办: asks a unit to help, and for what. */
    public Mono<CaseView> invite(PetitionId id, int version, UnitId helper, String what, Official by) {
        return doing.act(id, by, () -> helping.invite(id, version, helper, what, by));
    }

    /** Lets a helping unit go. */
    public Mono<CaseView> release(PetitionId id, int version, UnitId helper, Official by) {
        return doing.act(id, by, () -> helping.release(id, version, helper, by));
    }

    /** Marks what the letter is in the law's words; a denunciation goes to the discipline desk at once. */
    public Mono<CaseView> classify(PetitionId id, int version, LegalClass as, String reason, Official by) {
        return doing.act(id, by, () -> classifying.classify(id, version, as, reason, by));
    }
}
