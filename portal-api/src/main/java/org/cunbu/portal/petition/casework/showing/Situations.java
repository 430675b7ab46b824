package org.cunbu.portal.petition.casework.showing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.petition.casework.AgreedPlan;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.LegalClass;
import org.cunbu.portal.petition.casework.Objection;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Plan;
import org.cunbu.portal.petition.casework.Return;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Situation;
import org.cunbu.portal.petition.casework.TurnedAway;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What only some states of a case have, in words. */
@Component
class Situations {

    private final CountyHouses houses;

    Situations(CountyHouses houses) {
        this.houses = houses;
    }

    /**
     * The situation of a round.
     *
     * @param words whether the caller may read what was written
     */
    Situation of(Round round, Optional<LegalClass> legalClass, boolean words) {
        RoundState state = round.state();
        return new Situation(
                legalClass.orElse(null),
                state.leading().map(this::helpers).orElse(List.of()),
                state.deciding().map(houses::name).orElse(null),
                words ? givenBack(state) : null,
                words ? plan(state) : null,
                words ? turnedAway(state) : null,
                words ? objection(state).map(Situations::said).orElse(null) : null,
                words
                        ? round.once()
                                .question()
                                .map(asked -> new Situation.QuestionWords(
                                        asked.words(),
                                        asked.asked(),
                                        asked.answered().orElse(null)))
                                .orElse(null)
                        : null,
                words
                        ? round.once()
                                .extension()
                                .map(given -> new Situation.ExtensionWords(given.reason(), given.until()))
                                .orElse(null)
                        : null);
    }

    /** What of it concerns the petitioner: not what offices settle among themselves. */
    Situation forPetitioner(Round round) {
        if (round.secrecy().hides()) {
            return new Situation(null, List.of(), null, null, null, null, null, null, null);
        }
        Situation whole = of(round, Optional.empty(), true);
        boolean planned = round.state() instanceof RoundState.Planned;
        return new Situation(
                null,
                whole.helpers(),
                whole.objection() == null ? null : whole.decides(),
                null,
                planned ? whole.plan() : null,
                whole.turnedAway(),
                whole.objection(),
                whole.question(),
                whole.extension());
    }

    private List<Situation.Helper> helpers(Lead lead) {
        return lead.alongside().stream()
                .map(unit -> new Situation.Helper(unit, houses.name(unit)))
                .sorted(Comparator.comparing(Situation.Helper::name))
                .toList();
    }

    private static Situation.@Nullable GivenBack givenBack(RoundState state) {
        if (!(state instanceof RoundState.Returned returned)) return null;
        Return asked = returned.asked();
        return new Situation.GivenBack(asked.reason(), asked.by().name(), asked.at(), asked.nth());
    }

    private static Situation.@Nullable PlanWords plan(RoundState state) {
        if (state instanceof RoundState.Planned planned) {
            AgreedPlan plan = planned.plan();
            return words(plan.plan(), plan.drafter(), plan.signer(), plan.agreed());
        }
        if (!(state instanceof RoundState.InHand hand)) return null;
        return switch (hand.paper()) {
            case Paper.PlanDrafted p -> words(p.plan(), p.drafter(), null, null);
            case Paper.PlanSigned p -> words(p.plan(), p.drafter(), p.signer(), null);
            case Paper.Blank ignored -> null;
            case Paper.Drafted ignored -> null;
            case Paper.SentBack ignored -> null;
            case Paper.Approved ignored -> null;
        };
    }

    private static Situation.PlanWords words(Plan plan, Pen drafter, @Nullable Pen signer, @Nullable Pen agreed) {
        return new Situation.PlanWords(
                plan.missing(),
                plan.who(),
                plan.next(),
                drafter.name(),
                signer == null ? null : signer.name(),
                agreed == null ? null : agreed.name());
    }

    private static Situation.@Nullable TurnedAwayWords turnedAway(RoundState state) {
        if (!(state instanceof RoundState.ShownAnotherDoor shown)) return null;
        TurnedAway why = shown.why();
        return new Situation.TurnedAwayWords(why.reason(), why.door(), why.at());
    }

    static Optional<Objection> objection(RoundState state) {
        return switch (state) {
            case RoundState.Planned s -> s.objection();
            case RoundState.ShownAnotherDoor s -> s.why().objection();
            case RoundState.Received ignored -> Optional.empty();
            case RoundState.Dispatched ignored -> Optional.empty();
            case RoundState.Returned ignored -> Optional.empty();
            case RoundState.InHand ignored -> Optional.empty();
            case RoundState.Answered ignored -> Optional.empty();
            case RoundState.Closed ignored -> Optional.empty();
        };
    }

    private static Situation.ObjectionWords said(Objection objection) {
        return new Situation.ObjectionWords(
                objection.words(),
                objection.at(),
                objection.decision().map(Objection.Decision::upheld).orElse(null),
                objection.decision().map(Objection.Decision::reason).orElse(null));
    }
}
