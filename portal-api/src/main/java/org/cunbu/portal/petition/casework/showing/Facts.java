package org.cunbu.portal.petition.casework.showing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The plain facts of cases, for the rooms above. */
@Component
public class Facts {

    private final Intake intake;
    private final CaseFiles files;
    private final Rounds rounds;

    Facts(Intake intake, CaseFiles files, Rounds rounds) {
        this.intake = intake;
        this.files = files;
        this.rounds = rounds;
    }

    /** The facts of each of these that exists; of one whose round is not written down yet, what its letter says. */
    public Mono<Map<PetitionId, Case>> of(Collection<PetitionId> ids) {
        return Mono.zip(intake.petitions(ids), rounds.ofAll(ids).collectMap(Round::petition))
                .map(both -> both.getT1().values().stream()
                        .map(petition -> fact(petition, both.getT2()))
                        .collect(Collectors.toMap(Case::petition, Function.identity())));
    }

    private Case fact(Petition petition, Map<PetitionId, Round> known) {
        Round round = Optional.ofNullable(known.get(petition.id())).orElseGet(() -> files.unopened(petition));
        RoundState state = round.state();
        Optional<RoundState.Closed> closed = closed(state);
        Optional<Progress.Said> said = Optional.ofNullable(ProgressPage.said(state));
        return new Case(
                petition.id(),
                petition.version(),
                petition.handle(),
                petition.channel(),
                petition.kind(),
                petition.region(),
                state.stage(),
                round.secrecy(),
                petition.sealed(),
                petition.keepFromVillage(),
                petition.publish() && round.once().withdrawal().isEmpty(),
                state.holder(),
                state.leading().map(Lead::unit),
                state.delivered().map(Answer::text),
                state.delivered().map(Answer::delivered),
                closed.map(RoundState.Closed::verdict),
                said.map(Progress.Said::solved),
                said.flatMap(each -> Optional.ofNullable(each.rating())),
                petition.received());
    }

    private static Optional<RoundState.Closed> closed(RoundState state) {
        return state instanceof RoundState.Closed closed ? Optional.of(closed) : Optional.empty();
    }
}
