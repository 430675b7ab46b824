package org.cunbu.portal.petition.casework.rules;

import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;

/** Where a case stands for the table of rights: finer than the stages people are told, one letter each. */
public enum Standing {
    /** At the discipline desk, undecided. */
    UNDECIDED('U'),
    /** A denunciation that was handed over. */
    HANDED_OVER('H'),
    /** A letter that was taken back while it was hidden. */
    HIDDEN_CLOSED('S'),
    /** On the dispatching office's desk. */
    RECEIVED('R'),
    /** With the unit that leads, not yet taken up. */
    DISPATCHED('D'),
    /** Sent back; the office that sent the letter decides. */
    RETURNED('T'),
    /** In hand, nothing to approve yet. */
    IN_HAND('I'),
    /** In hand, a draft waits for the second pair of eyes. */
    DRAFTED('P'),
    /** In hand, approved, not yet delivered. */
    APPROVED('O'),
    /** In hand, a plan waits for the head's signature. */
    PLAN_DRAFTED('L'),
    /** In hand, a plan waits for the superior's consent. */
    PLAN_SIGNED('G'),
    /** On a plan. */
    PLANNED('N'),
    /** On a plan to which the petitioner objected. */
    PLAN_OBJECTED('J'),
    /** Answered. */
    ANSWERED('A'),
    /** Closed. */
    CLOSED('C'),
    /** Shown another door. */
    TURNED_AWAY('X'),
    /** Shown another door, and the petitioner objected. */
    TURN_OBJECTED('Y'),
    /** A review or a re-examination lies with the organ above. */
    REVIEWING('V');

    private final char letter;

    Standing(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /** Where this round stands. */
    public static Standing of(Round round) {
        return switch (round.state()) {
            case RoundState.Received ignored -> round.secrecy().hides() ? UNDECIDED : RECEIVED;
            case RoundState.Dispatched ignored -> dispatched(round);
            case RoundState.InHand state -> of(state.paper());
            case RoundState.Returned ignored -> RETURNED;
            case RoundState.Planned state -> state.isObjectedTo() ? PLAN_OBJECTED : PLANNED;
            case RoundState.Answered ignored -> ANSWERED;
            case RoundState.ShownAnotherDoor state -> state.why().isObjectedTo() ? TURN_OBJECTED : TURNED_AWAY;
            case RoundState.Closed ignored -> round.secrecy().hides() ? HIDDEN_CLOSED : CLOSED;
        };
    }

    private static Standing dispatched(Round round) {
        if (round.secrecy().hides()) return HANDED_OVER;
        return round.kind().isReview() ? REVIEWING : DISPATCHED;
    }

    private static Standing of(Paper paper) {
        return switch (paper) {
            case Paper.Blank() -> IN_HAND;
            case Paper.SentBack ignored -> IN_HAND;
            case Paper.Drafted ignored -> DRAFTED;
            case Paper.Approved ignored -> APPROVED;
            case Paper.PlanDrafted ignored -> PLAN_DRAFTED;
            case Paper.PlanSigned ignored -> PLAN_SIGNED;
        };
    }
}
