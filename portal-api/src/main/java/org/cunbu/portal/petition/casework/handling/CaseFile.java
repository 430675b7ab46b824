package org.cunbu.portal.petition.casework.handling;

import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.rules.WhoMay;
import org.cunbu.portal.petition.intake.Petition;

/**
 * A petition with its round, and what the caller is to it.
 *
 * @param version the petition's: the one that was read, or after {@link #raised} the one that the act makes
 */
public record CaseFile(Petition petition, int version, Round round, Set<Relation> relations) {

    public CaseFile {
        relations = Set.copyOf(relations);
    }

    public UUID id() {
        return petition.id().value();
    }

    /** What an entry about this act is about. */
    public Subject subject() {
        return new Subject("petition", id(), version);
    }

    public boolean may(Act act) {
        return WhoMay.may(relations, act, Standing.of(round));
    }

    /** Lets the act through, or says no: not there, overtaken, not this caller's, or not now. */
    public CaseFile require(Act act, int read) {
        if (!may(Act.READ)) throw new NotFound("这封信");
        if (version != read) throw new Overtaken("the petition");
        return requireNow(act);
    }

    /** The same for the petitioner, who names no version. */
    public CaseFile requireNow(Act act) {
        if (may(act)) return this;
        if (WhoMay.mayEver(relations, act)) throw wrongState();
        throw new Forbidden();
    }

    CaseFile raised(int next) {
        return new CaseFile(petition, next, round, relations);
    }

    /** The file with its round in another state. */
    public CaseFile with(Round other) {
        return new CaseFile(petition, version, other, relations);
    }

    RoundState.Received received() {
        if (round.state() instanceof RoundState.Received state) return state;
        throw wrongState();
    }

    RoundState.Dispatched dispatched() {
        if (round.state() instanceof RoundState.Dispatched state) return state;
        throw wrongState();
    }

    RoundState.InHand inHand() {
        if (round.state() instanceof RoundState.InHand state) return state;
        throw wrongState();
    }

    RoundState.Returned returned() {
        if (round.state() instanceof RoundState.Returned state) return state;
        throw wrongState();
    }

    RoundState.Planned planned() {
        if (round.state() instanceof RoundState.Planned state) return state;
        throw wrongState();
    }

    RoundState.Answered answered() {
        if (round.state() instanceof RoundState.Answered state) return state;
        throw wrongState();
    }

    static Conflict wrongState() {
        return new Conflict("wrong-state", "这封信现在的状态不能做这一步，请刷新后再看。");
    }
}
