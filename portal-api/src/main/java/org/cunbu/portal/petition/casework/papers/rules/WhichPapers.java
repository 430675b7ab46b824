package org.cunbu.portal.petition.casework.papers.rules;

import java.util.EnumSet;
import java.util.Set;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;

/** Which papers a case can have where it stands: each when there is what has to stand on it, and it is still news. */
public final class WhichPapers {

    private WhichPapers() {}

    /**
     * The kinds that can be made now; the 送达回证 apart, which goes with another paper.
     *
     * @param village whether a village or group holds it: the lowest unit that signs an opinion is the township
     */
    public static Set<PaperKind> of(Round round, boolean village) {
        var kinds = EnumSet.noneOf(PaperKind.class);
        if (round.secrecy().hides()) return kinds;
        switch (round.state()) {
            case RoundState.Received ignored -> {}
            case RoundState.Returned ignored -> {}
            case RoundState.Dispatched state -> kinds.addAll(passedOn(state.lead()));
            case RoundState.InHand state -> {
                kinds.addAll(passedOn(state.lead()));
                kinds.addAll(inHand(round));
            }
            case RoundState.Planned ignored -> kinds.addAll(inHand(round));
            case RoundState.Answered ignored -> kinds.addAll(opinion(village));
            case RoundState.Closed state -> {
                if (state.answer().isPresent()) kinds.addAll(opinion(village));
            }
            case RoundState.Declined ignored -> kinds.add(PaperKind.DECLINED);
            case RoundState.Exhausted ignored -> kinds.add(PaperKind.EXHAUSTED);
            case RoundState.Redirected ignored -> kinds.add(PaperKind.REDIRECTED);
        }
        return kinds;
    }

    private static Set<PaperKind> inHand(Round round) {
        return round.once().extension().isPresent()
                ? Set.of(PaperKind.NOTICE, PaperKind.EXTENSION)
                : Set.of(PaperKind.NOTICE);
    }

    private static Set<PaperKind> passedOn(Lead lead) {
        return switch (lead.mode()) {
            case FORWARDED -> Set.of(PaperKind.FORWARDING);
            case ASSIGNED, ORDERED -> Set.of(PaperKind.ASSIGNMENT);
            case HANDED_OVER -> Set.of();
        };
    }

    private static Set<PaperKind> opinion(boolean village) {
        return village ? Set.of() : Set.of(PaperKind.OPINION);
    }
}
