package org.cunbu.portal.petition.casework.showing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.CaseView;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Later;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.casework.Question;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.store.Additions;
import org.cunbu.portal.petition.casework.store.FileNotes;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.intake.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts together what the petitioner sees. */
@Component
public class ProgressPage {

    private final CaseFiles files;
    private final Intake intake;
    private final Deadlines deadlines;
    private final Journal journal;
    private final FileNotes notes;
    private final Additions additions;
    private final Vault vault;
    private final Organization organization;
    private final FilesShown shown;
    private final CountyHouses houses;
    private final PlaceWords places;
    private final Deeds deeds;
    private final Situations situations;
    private final PortalClock clock;
    private final Afterwards afterwards;

    ProgressPage(
            CaseFiles files,
            Intake intake,
            Deadlines deadlines,
            Journal journal,
            FileNotes notes,
            Additions additions,
            Vault vault,
            Organization organization,
            FilesShown shown,
            CountyHouses houses,
            PlaceWords places,
            Deeds deeds,
            Situations situations,
            PortalClock clock,
            Afterwards afterwards) {
        this.files = files;
        this.intake = intake;
        this.deadlines = deadlines;
        this.journal = journal;
        this.notes = notes;
        this.additions = additions;
        this.vault = vault;
        this.organization = organization;
        this.shown = shown;
        this.houses = houses;
        this.places = places;
        this.deeds = deeds;
        this.situations = situations;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** How the letter goes, before its round is written down too: then it is received. */
    public Mono<Progress> of(Petitioner petitioner) {
        return files.ofPetitioner(petitioner.petition())
                .map(file -> file.requireNow(Act.FOLLOW))
                .flatMap(file -> Mono.zip(
                                intake.letterOf(petitioner),
                                deadlines.of(file.id()).collectList(),
                                journal.historyOf(file.id()).collectList(),
                                notes.of(file.petition().id()).collectList(),
                                added(file).collectList(),
                                shown.petitioners(file).collectList(),
                                afterwards.of(file))
                        .map(parts -> progress(
                                petitioner,
                                file,
                                parts.getT1(),
                                parts.getT2(),
                                parts.getT3(),
                                parts.getT4(),
                                parts.getT5(),
                                parts.getT6(),
                                parts.getT7())));
    }

    /** In the writer's own words; masked where those are erased. */
    private Flux<Progress.Addition> added(CaseFile file) {
        return additions
                .keptOf(file.petition().id())
                .concatMap(kept -> vault.original(kept.id())
                        .map(Original::text)
                        .onErrorReturn(NotFound.class, kept.text())
                        .map(text -> new Progress.Addition(kept.at(), text)));
    }

    private static Place asWritten(Place masked, Original words) {
        String place = words.place();
        return place != null && masked instanceof Place.Typed typed ? new Place.Typed(place, typed.township()) : masked;
    }

    private Progress progress(
            Petitioner petitioner,
            CaseFile file,
            Original words,
            List<Deadline> clocks,
            List<Recorded> history,
            List<CaseView.Note> written,
            List<Progress.Addition> added,
            List<Attachment> attached,
            Later later) {
        var petition = file.petition();
        RoundState state = file.round().state();
        Map<UUID, CaseView.Note> byId =
                written.stream().collect(Collectors.toMap(CaseView.Note::id, Function.identity()));
        return new Progress(
                petition.id(),
                petition.number(),
                petition.received(),
                petition.channel(),
                petition.kind(),
                words.title(),
                words.text(),
                places.of(asWritten(petition.place(), words)),
                petition.publish(),
                petition.keepFromVillage(),
                state.stage(),
                state.stage().word(houses.name(state.holder())),
                holder(state),
                clocks,
                history.stream()
                        .flatMap(deed -> deeds.told(deed, byId, state.handling()).stream())
                        .toList(),
                added,
                attached,
                state.delivered().map(answer -> reply(answer, state.holder())).orElse(null),
                said(state),
                verdict(state),
                situations.forPetitioner(file.round()),
                petitioner.mayDecide() && file.may(Act.ADD),
                petitioner.mayDecide() && shown.mayAttach(file),
                petitioner.mayDecide() && file.may(Act.TAKE_BACK) && later.withdrawal() == null,
                petitioner.mayDecide() && file.may(Act.SAY),
                petitioner.mayDecide() && file.may(Act.OBJECT) && mayObject(clocks),
                petitioner.mayDecide()
                        && file.may(Act.ANSWER_QUESTION)
                        && file.round()
                                .once()
                                .question()
                                .filter(Question::isOpen)
                                .isPresent(),
                petitioner.mayDecide() ? later : later.trackingOnly());
    }

    /** Once, until the days for it are over. */
    private boolean mayObject(List<Deadline> clocks) {
        return clocks.stream()
                .filter(each -> each.kind() == ClockKind.OBJECTION)
                .reduce((earlier, later) -> later)
                .filter(until -> until.isOpen() && clock.instant().isBefore(until.due()))
                .isPresent();
    }

    private Progress.Holder holder(RoundState state) {
        UnitId unit = state.holder();
        return new Progress.Holder(
                unit,
                houses.name(unit),
                organization.unit(unit).map(Unit::phone).orElse(null),
                state.handling().map(Handler::name).orElse(null));
    }

    private Progress.Reply reply(Answer answer, UnitId unit) {
        return new Progress.Reply(answer.text(), houses.name(unit), answer.delivered());
    }

    static Progress.@Nullable Said said(RoundState state) {
        if (!(state instanceof RoundState.Closed closed)) return null;
        return switch (closed.word()) {
            case Word.Said said -> said(said.solved(), said.rating(), said.remark(), said.at());
            case Word.FollowedUp said -> said(said.solved(), said.rating(), said.remark(), said.at());
            case Word.Agreed ignored -> null;
            case Word.Decided ignored -> null;
            case Word.Silence ignored -> null;
            case Word.TakenBack ignored -> null;
        };
    }

    private static Progress.Said said(Solved solved, Optional<Rating> rating, Optional<String> remark, Instant at) {
        return new Progress.Said(solved, rating.orElse(null), remark.orElse(null), at);
    }

    static @Nullable Verdict verdict(RoundState state) {
        return state instanceof RoundState.Closed closed ? closed.verdict() : null;
    }
}
