package org.cunbu.portal.petition.casework.showing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Besides;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Later;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.LegalClass;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.handling.OnTheSpot;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.casework.store.Additions;
import org.cunbu.portal.petition.casework.store.FileNotes;
import org.cunbu.portal.petition.casework.store.LegalClasses;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what an official sees of a case. */
@Component
public class CaseBook {

    private static final Set<Act> DEEDS = EnumSet.range(Act.DISPATCH, Act.SEE_CONTACT);

    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Journal journal;
    private final Routing routing;
    private final Vault vault;
    private final FileNotes notes;
    private final Additions additions;
    private final FilesShown shown;
    private final CountyHouses houses;
    private final PlaceWords places;
    private final Deeds deeds;
    private final BesidesPart besides;
    private final Holding holding;
    private final Situations situations;
    private final LegalClasses classes;
    private final Afterwards afterwards;

    CaseBook(
            CaseFiles files,
            Deadlines deadlines,
            Journal journal,
            Routing routing,
            Vault vault,
            FileNotes notes,
            Additions additions,
            FilesShown shown,
            CountyHouses houses,
            PlaceWords places,
            Deeds deeds,
            BesidesPart besides,
            Holding holding,
            Situations situations,
            LegalClasses classes,
            Afterwards afterwards) {
        this.files = files;
        this.deadlines = deadlines;
        this.journal = journal;
        this.routing = routing;
        this.vault = vault;
        this.notes = notes;
        this.additions = additions;
        this.shown = shown;
        this.houses = houses;
        this.places = places;
        this.deeds = deeds;
        this.besides = besides;
        this.holding = holding;
        this.situations = situations;
        this.classes = classes;
        this.afterwards = afterwards;
    }

    /** The case, for whoever may read it; for everybody else it is not there. */
    public Mono<CaseView> open(PetitionId id, Official by) {
        return files.readable(id, by).flatMap(this::view);
    }

    /**
     * The case right after an official's own act, which may have taken it out of their sight: then they see that it is
     * done, and no more of the letter.
     */
    public Mono<CaseView> after(PetitionId id, Official by) {
        return files.of(id, by).flatMap(this::view);
    }

    private record Parts(
            List<Deadline> clocks,
            List<Recorded> history,
            List<CaseView.Note> notes,
            List<Progress.Addition> additions,
            List<Attachment> attachments,
            Optional<Proposal> proposal,
            Optional<Masked> contact,
            Besides besides,
            Optional<LegalClass> legalClass,
            Later later) {}

    private Mono<CaseView> view(CaseFile file) {
        PetitionId id = file.petition().id();
        return Mono.zip(
                        deadlines.of(file.id()).collectList(),
                        journal.historyOf(file.id()).collectList(),
                        notes.of(id).collectList(),
                        additions.of(id).collectList(),
                        shown.offices(file).collectList(),
                        optional(routing.proposalFor(id)),
                        contact(file),
                        Mono.zip(besides.of(file), optional(classes.of(file.id())), afterwards.of(file)))
                .map(t -> new Parts(
                        t.getT1(),
                        t.getT2(),
                        t.getT3(),
                        t.getT4(),
                        t.getT5(),
                        t.getT6(),
                        t.getT7(),
                        t.getT8().getT1(),
                        t.getT8().getT2(),
                        t.getT8().getT3()))
                .map(parts -> view(file, parts));
    }

    private CaseView view(CaseFile file, Parts parts) {
        var petition = file.petition();
        var round = file.round();
        RoundState state = round.state();
        boolean words = file.may(Act.READ_TEXT);
        @Nullable Lead lead = state.leading().orElse(null);
        return new CaseView(
                petition.id(),
                file.version(),
                petition.number(),
                words ? petition.title() : null,
                words ? petition.text() : null,
                petition.kind(),
                petition.channel(),
                words ? places.of(petition.place()) : "",
                petition.received(),
                petition.publish(),
                petition.keepFromVillage(),
                petition.sealed(),
                round.secrecy(),
                state.stage(),
                state.holder(),
                houses.name(state.holder()),
                lead,
                lead == null ? null : houses.name(lead.unit()),
                state.handling().map(Handler::name).orElse(null),
                words ? state.handling().map(Handler::message).orElse(null) : null,
                parts.clocks(),
                holding.of(round, parts.history()),
                round.ranOut(),
                words ? parts.proposal().orElse(null) : null,
                parts.history().stream().map(deeds::done).toList(),
                words ? notes(file, parts.notes()) : List.of(),
                words ? parts.additions() : List.of(),
                parts.attachments(),
                words ? draft(state) : null,
                words ? state.delivered().orElse(null) : null,
                words ? ProgressPage.said(state) : null,
                ProgressPage.verdict(state),
                situations.of(round, parts.legalClass(), words),
                parts.contact().orElse(null),
                parts.besides(),
                parts.later(),
                may(file, parts),
                shown.parts(file));
    }

    /** What the discipline desk wrote stays there when the letter goes on, unless the petitioner was told. */
    private List<CaseView.Note> notes(CaseFile file, List<CaseView.Note> all) {
        if (file.relations().contains(Relation.DISCIPLINE)) return all;
        String desk = houses.discipline().value();
        return all.stream()
                .filter(note -> note.told() || !desk.equals(note.unit()))
                .toList();
    }

    private Set<Act> may(CaseFile file, Parts parts) {
        var may = EnumSet.noneOf(Act.class);
        for (Act act : DEEDS) if (file.may(act)) may.add(act);
        boolean nobody = file.petition().reachable().isEmpty()
                && parts.besides().representatives().isEmpty();
        if (nobody) may.remove(Act.SEE_CONTACT);
        afterwards.fit(file, parts.later(), may);
        if (!OnTheSpot.isFor(file.petition().kind())) may.remove(Act.ANSWER_ON_SPOT);
        if (file.round()
                .state()
                .leading()
                .filter(lead -> !lead.alongside().isEmpty())
                .isEmpty()) may.remove(Act.RELEASE);
        return may;
    }

    /** Who wrote it is masked for those who may ask to see it, and nothing at all for everybody else. */
    private Mono<Optional<Masked>> contact(CaseFile file) {
        if (!file.may(Act.SEE_CONTACT)) return Mono.just(Optional.empty());
        return optional(Mono.justOrEmpty(file.petition().contact()).flatMap(vault::masked));
    }

    private static CaseView.@Nullable Draft draft(RoundState state) {
        if (!(state instanceof RoundState.InHand hand)) return null;
        return switch (hand.paper()) {
            case Paper.Blank() -> null;
            case Paper.Drafted p -> new CaseView.Draft(p.text(), p.drafter(), null, null, p.at());
            case Paper.SentBack p -> new CaseView.Draft(p.text(), p.drafter(), null, p.why(), p.at());
            case Paper.Approved p -> new CaseView.Draft(p.text(), p.drafter(), p.approver(), null, p.at());
            case Paper.PlanDrafted ignored -> null;
            case Paper.PlanSigned ignored -> null;
        };
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> part) {
        return part.map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
