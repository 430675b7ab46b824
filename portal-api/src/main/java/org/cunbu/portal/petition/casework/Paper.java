package org.cunbu.portal.petition.casework;

import java.time.Instant;
import org.cunbu.portal.people.organization.UnitId;

/** What is being written while a letter is in hand: nothing leaves the unit that only one pair of eyes has seen. */
public sealed interface Paper {

    /** Nothing written yet. */
    record Blank() implements Paper {}

    /** The answer, written, waits for the second pair of eyes. */
    record Drafted(String text, Pen drafter, Instant at) implements Paper {

        public Approved approvedBy(Pen approver, Instant at) {
            return new Approved(text, drafter, approver, at);
        }
    }

    /** Read and not approved: the reason stands beside it. */
    record SentBack(String text, Pen drafter, String why, Instant at) implements Paper {}

    /** Approved by somebody who did not write it; waits for delivery. */
    record Approved(String text, Pen drafter, Pen approver, Instant at) implements Paper {}

    /** 挂账: a plan instead of an answer, waits for the head's signature. */
    record PlanDrafted(Plan plan, Pen drafter, Instant at) implements Paper {

        public PlanSigned signedBy(Pen signer, UnitId superior, Instant at) {
            return new PlanSigned(plan, drafter, signer, superior, at);
        }
    }

    /** Signed by the head of the unit, waits for the superior's consent. */
    record PlanSigned(Plan plan, Pen drafter, Pen signer, UnitId decides, Instant at) implements Paper {

        public AgreedPlan agreedBy(Pen superior, Instant agreed) {
            return new AgreedPlan(plan, drafter, signer, superior, agreed);
        }
    }
}
