package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.AccusationCleared;
import org.cunbu.portal.petition.casework.AccusationMarked;
import org.cunbu.portal.petition.casework.Accused;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.RoundDispatched;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.store.Accusations;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides whether somebody is accused. Before that nobody else sees the letter; if so, nobody else ever does. */
@Component
public class DisciplineDesk {

    private final CaseFiles files;
    private final Intake intake;
    private final Routing routing;
    private final Organization organization;
    private final Accusations accusations;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final CountyHouses houses;
    private final PortalClock clock;

    DisciplineDesk(
            CaseFiles files,
            Intake intake,
            Routing routing,
            Organization organization,
            Accusations accusations,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.intake = intake;
        this.routing = routing;
        this.organization = organization;
        this.accusations = accusations;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.houses = houses;
        this.clock = clock;
    }

    /** Nobody is accused: the petition office has it now, and routing is asked; inside an act. */
    public Mono<CaseFile> clear(PetitionId id, int version, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        Post post = post(by);
        return files.begin(id, version, Act.CLEAR_ACCUSATION, by)
                .delayUntil(file -> notes.official(file, NotePurpose.CLEARED, reason, by, post, now))
                .map(this::onThePetitionOfficesDesk)
                .delayUntil(clocks::handOver)
                .flatMap(file -> filing.file(
                        file,
                        file.round(),
                        post.actor(),
                        now,
                        new AccusationCleared(
                                file.subject(), file.round().state().holder().value()),
                        opened(file)))
                .delayUntil(file -> routing.propose(file.petition().id()));
    }

    /** Somebody is accused: handed over and sealed for good; the portal keeps only that; inside an act. */
    public Mono<CaseFile> keep(PetitionId id, int version, Accused accused, Official by) {
        if (organization.unit(accused.unit()).isEmpty()) throw Invalid.field("unit", "unknown", "没有这个单位。");
        Instant now = clock.instant();
        Post post = post(by);
        return files.begin(id, version, Act.KEEP_AT_DISCIPLINE, by)
                .delayUntil(file -> accusations.mark(id, accused, post.person(), now))
                .delayUntil(file -> intake.sealFromPublic(id))
                .delayUntil(clocks::seal)
                .delayUntil(file -> clocks.keep(file, ClockKind.DISPATCH, now))
                .map(file -> handedOver(file, now))
                .flatMap(file -> filing.file(
                        file, file.round(), post.actor(), now, new AccusationMarked(file.subject()), dispatched(file)))
                .delayUntil(file -> filing.tell(
                        file,
                        "letter-handed-over",
                        Map.of("number", file.petition().number().shown())));
    }

    /** The public log shows it as it shows every letter on an open desk: not that somebody had to decide first. */
    private RoundOpened opened(CaseFile file) {
        return new RoundOpened(file.subject(), file.round().state().holder().value(), false, lines.onOpenDesk(file));
    }

    private CaseFile onThePetitionOfficesDesk(CaseFile file) {
        return file.with(file.round().hidden(Secrecy.NONE).in(file.received().layOn(houses.petitionOffice())));
    }

    private CaseFile handedOver(CaseFile file, Instant now) {
        var lead = new Lead(houses.discipline(), Mode.HANDED_OVER, now);
        return file.with(
                file.round().hidden(Secrecy.DENUNCIATION).in(file.received().dispatchedTo(lead)));
    }

    private RoundDispatched dispatched(CaseFile file) {
        String desk = houses.discipline().value();
        return new RoundDispatched(file.subject(), desk, desk, Mode.HANDED_OVER, false, lines.of(file));
    }

    private Post post(Official by) {
        return by.postAt(houses.discipline(), Role.HANDLER, Role.DISPATCHER, Role.UNIT_HEAD)
                .orElse(by.posts().getFirst());
    }
}
