package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Set;

/** The three ways in which a letter is not handled as one, and the doors to which each may lead. */
public enum TurnAway {
    /** 导入法定途径: the law has another door for it. */
    REDIRECTED(Act.REDIRECT),
    /** 不予受理: it is not for this government, or somebody has it in hand already. */
    DECLINED(Act.DECLINE),
    /** 不再受理: it went all the ways that there are. */
    EXHAUSTED(Act.EXHAUST);

    private final Act act;

    TurnAway(Act act) {
        this.act = act;
    }

    /** The act that the table of rights is asked for. */
    public Act act() {
        return act;
    }

    /** The doors to which it may lead. */
    public Set<Door> doors() {
        return switch (this) {
            case REDIRECTED ->
                Set.of(
                        Door.COURT,
                        Door.PROCURATORATE,
                        Door.ARBITRATION,
                        Door.ADMINISTRATIVE_REVIEW,
                        Door.DISCIPLINE,
                        Door.INFORMATION_REQUEST,
                        Door.POLICE,
                        Door.OTHER);
            case DECLINED -> Set.of(Door.IN_HAND_ELSEWHERE, Door.ALREADY_ANSWERED, Door.REVIEW, Door.OTHER);
            case EXHAUSTED -> Set.of(Door.ALREADY_ANSWERED, Door.COURT, Door.OTHER);
        };
    }

    /** The state in which the letter is then. */
    public RoundState.ShownAnotherDoor state(
            RoundState.Received received, String reason, Door door, Pen by, Instant at) {
        return switch (this) {
            case REDIRECTED -> received.redirected(reason, door, by, at);
            case DECLINED -> received.declined(reason, door, by, at);
            case EXHAUSTED -> received.exhausted(reason, door, by, at);
        };
    }
}
