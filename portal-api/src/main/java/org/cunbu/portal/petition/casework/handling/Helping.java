package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.HelperInvited;
import org.cunbu.portal.petition.casework.HelperReleased;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.rules.MayHelp;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 协办: other units help the one that leads. They read and note; the answer, and every clock, stay the lead's. */
@Component
public class Helping {

    private final CaseFiles files;
    private final Routing routing;
    private final Organization organization;
    private final Filing filing;
    private final FileNotesOf notes;
    private final PortalClock clock;

    Helping(
            CaseFiles files,
            Routing routing,
            Organization organization,
            Filing filing,
            FileNotesOf notes,
            PortalClock clock) {
        this.files = files;
        this.routing = routing;
        this.organization = organization;
        this.filing = filing;
        this.notes = notes;
        this.clock = clock;
    }

    /** Asks a unit to help, and for what; inside an act. */
    public Mono<CaseFile> invite(PetitionId id, int version, UnitId helper, String rawWhat, Official by) {
        String what = Words.required("reason", rawWhat, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.INVITE, by)
                .doOnNext(file -> mayHelp(file, helper))
                .delayUntil(file -> notes.official(file, NotePurpose.HELP, what, by, Answering.post(file, by), now))
                .flatMap(file -> helped(
                        file,
                        with(lead(file).alongside(), helper),
                        new HelperInvited(file.subject(), lead(file).unit().value(), helper.value()),
                        by,
                        now));
    }

    /** Lets a helping unit go; inside an act. */
    public Mono<CaseFile> release(PetitionId id, int version, UnitId helper, Official by) {
        Instant now = clock.instant();
        return files.begin(id, version, Act.RELEASE, by)
                .doOnNext(file -> helps(file, helper))
                .flatMap(file -> helped(
                        file,
                        without(lead(file).alongside(), helper),
                        new HelperReleased(file.subject(), lead(file).unit().value(), helper.value()),
                        by,
                        now));
    }

    private Mono<CaseFile> helped(CaseFile file, Set<UnitId> helpers, Entry entry, Official by, Instant now) {
        RoundState state =
                file.round().state().helpedBy(lead(file).with(helpers)).orElseThrow(CaseFile::wrongState);
        return filing.file(
                file, file.round().in(state), Answering.post(file, by).actor(), now, entry);
    }

    private void mayHelp(CaseFile file, UnitId helper) {
        Unit unit = organization.unit(helper).orElseThrow(() -> Invalid.field("unit", "unknown", "没有这个单位。"));
        Optional<String> refusal =
                MayHelp.refusal(unit, lead(file), file.petition().keepFromVillage(), routing.screen(file.petition()));
        refusal.ifPresent(why -> {
            throw new Conflict("unit-may-not-help", why);
        });
    }

    private static void helps(CaseFile file, UnitId helper) {
        if (!lead(file).alongside().contains(helper)) {
            throw Invalid.field("unit", "unknown", "这个单位没有在协办。");
        }
    }

    private static Lead lead(CaseFile file) {
        return file.round().state().leading().orElseThrow(CaseFile::wrongState);
    }

    private static Set<UnitId> with(Set<UnitId> units, UnitId one) {
        var more = new HashSet<>(units);
        more.add(one);
        return more;
    }

    private static Set<UnitId> without(Set<UnitId> units, UnitId one) {
        var fewer = new HashSet<>(units);
        fewer.remove(one);
        return fewer;
    }
}
