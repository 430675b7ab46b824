package org.cunbu.portal.petition.casework.rules;

import org.cunbu.portal.petition.intake.Kind;

/**
 * The terms that no county sets, as practice has them; which article says so a person has yet to check. In days, where
 * nothing else is said.
 */
public final class Statute {

    /** From receipt until a unit has it. */
    public static final int DISPATCH = 15;
    /** From the unit's receipt until the petitioner is told in writing. */
    public static final int FIRST_RESPONSE = 15;
    /** From acceptance until a claim is answered. */
    public static final int CONCLUSION = 60;
    /** What the head of the organ may add to it, once. */
    public static final int EXTENSION = 30;
    /** From delivery of an opinion until review, or re-examination, may be asked for. */
    public static final int ASKING = 30;
    /** From such a request until it is answered. */
    public static final int REVIEWING = 30;
    /** Working days from receipt in which a unit may give a letter back. */
    public static final int RETURN = 5;
    /** Working days in which who sent a letter decides about its return. */
    public static final int RETURN_DECISION = 1;
    /** From a withdrawal until it holds. */
    public static final int WITHDRAWAL = 7;
    /** Working days in which the petitioner may object. */
    public static final int OBJECTION = 5;
    /** Working days in which the superior decides about an objection. */
    public static final int OBJECTION_DECISION = 5;

    private Statute() {}

    /** 申诉求决, as far as the citizen's own word tells: only claims have the statute's term for conclusion. */
    public static boolean isClaim(Kind kind) {
        return switch (kind) {
            case HELP, COMPLAINT -> true;
            case INQUIRY, REPORT, SUGGESTION, PRAISE -> false;
        };
    }
}
