package org.cunbu.portal.petition.casework.rules;

import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Verdict;

/** Which verdict a petitioner's word gives. */
public final class Verdicts {

    private Verdicts() {}

    /**
     * Solved is only what the petitioner calls solved, unsolved only what the petitioner calls unsolved. "Partly" is
     * neither: the matter was answered, and nobody said solved or not, which is what EXPLAINED means. The word itself
     * stays beside the verdict, and the resolution rate counts it as said and not as solved.
     */
    public static Verdict of(Solved solved) {
        return switch (solved) {
            case YES -> Verdict.RESOLVED;
            case PARTLY -> Verdict.EXPLAINED;
            case NO -> Verdict.UNRESOLVED;
        };
    }
}
