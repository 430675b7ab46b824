package org.cunbu.portal.petition.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.DeadlineId;
import org.cunbu.portal.foundation.deadlines.NewDeadline;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.cunbu.portal.foundation.privacy.SealedContact;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.stereotype.Component;

/** Makes of a submission everything that is stored of it: plain work for the processor, before the batch. */
@Component
class LetterPreparation {

    private final SecureRandom random = new SecureRandom();
    private final PortalClock clock;
    private final Calendar calendar;
    private final Promised promised;
    private final Vault vault;
    private final Secrets secrets;
    private final Organization organization;
    private final BesidePreparation besides;

    LetterPreparation(
            PortalClock clock,
            Calendar calendar,
            Promised promised,
            Vault vault,
            Secrets secrets,
            Organization organization,
            BesidePreparation besides) {
        this.clock = clock;
        this.calendar = calendar;
        this.promised = promised;
        this.vault = vault;
        this.secrets = secrets;
        this.organization = organization;
        this.besides = besides;
    }

    Prepared prepare(Submission letter) {
        var entering = letter.circumstances().entering();
        return prepare(letter, entering.map(Entering::happened).orElseGet(clock::instant));
    }

    /** @param received when it came; now, but for letters that came earlier */
    Prepared prepare(Submission letter, Instant received) {
        var contact = letter.contact().map(details -> vault.seal(new ContactId(Ids.next()), details));
        var writer = letter.circumstances().writer().map(details -> vault.seal(new ContactId(Ids.next()), details));
        var names = namesIn(letter);
        var petition = masked(letter, contact.map(SealedContact::id), writer.map(SealedContact::id), names, received);
        var beside = besides.of(letter, petition, writer, names);
        var by = letter.circumstances().entering().map(Entering::by).orElseGet(Actor::petitioner);
        var secret = secrets.secretOf(letter.key(), petition.number());
        var days = calendar.workingDays();
        var promises = promised.of(letter.channel(), letter.kind(), "", petition.received());
        var dispatch = days.workingDaysAfter(petition.received(), promises.dispatch());
        var answer = days.workingDaysAfter(dispatch.due().minusMillis(1), promises.firstResponse());
        var holder = holderOf(letter.kind());
        var salt = UUID.randomUUID();
        var entry = new Written(
                received(
                        petition,
                        holder,
                        dispatch,
                        PublicLog.wordsOf(letter.title().text(), letter.text().text(), salt)),
                by,
                petition.received(),
                salt);
        var entries = new ArrayList<Written>(List.of(entry));
        FirstMessage.of(letter, petition, beside, organization.unit(holder), answer)
                .map(message -> new Written(message, by, petition.received()))
                .ifPresent(entries::add);
        return new Prepared(
                letter.key(),
                secrets.bodyOf(letter),
                Secrets.hashOf(secret),
                petition,
                dispatch.lastDay(),
                answer.lastDay(),
                contact,
                vault.sealOriginal(petition.id().value(), wordsOf(letter)),
                clockOf(petition, holder, dispatch, entry.entry().shown()),
                entries,
                PublicLog.leafOf(entry),
                beside);
    }

    private static Original wordsOf(Submission letter) {
        String place = letter.place() instanceof Place.Typed typed ? typed.text() : null;
        return new Original(letter.title().text(), letter.text().text(), place);
    }

    private Petition masked(
            Submission letter,
            Optional<ContactId> contact,
            Optional<ContactId> writer,
            Set<String> names,
            Instant received) {
        return new Petition(
                PetitionId.next(),
                1,
                ReceiptNumber.random(random),
                UUID.randomUUID(),
                letter.channel(),
                letter.kind(),
                PersonalData.mask(letter.title().text(), names),
                PersonalData.mask(letter.text().text(), names),
                masked(letter.place(), names),
                letter.place().region().orElse(null),
                letter.publish(),
                letter.keepFromVillage(),
                letter.kind() == Kind.REPORT || letter.keepFromVillage(),
                contact,
                received,
                writer,
                letter.circumstances().enteredBy(),
                letter.circumstances().body());
    }

    /** A place in somebody's own words may name people as well. */
    private static Place masked(Place place, Set<String> names) {
        return switch (place) {
            case Place.Typed typed -> new Place.Typed(PersonalData.mask(typed.text(), names), typed.township());
            case Place.Known known -> known;
            case Place.Unknown unknown -> unknown;
        };
    }

    private static Set<String> namesIn(Submission letter) {
        var whose = letter.contact().map(ContactDetails::name).map(PersonName::text);
        return letter.circumstances().areOrdinary()
                ? whose.map(Set::of).orElse(Set.of())
                : Stream.concat(whose.stream(), letter.circumstances().names()).collect(Collectors.toSet());
    }

    /** Until it is dispatched a letter lies at the petition office, a denunciation at the discipline desk. */
    private UnitId holderOf(Kind kind) {
        return (kind == Kind.REPORT ? organization.discipline() : organization.petitionOffice()).id();
    }

    private static PetitionReceived received(Petition petition, UnitId holder, Reckoning dispatch, String words) {
        var region = petition.region();
        var township = RegionCode.townshipOf(region);
        return new PetitionReceived(
                subjectOf(petition),
                petition.channel(),
                petition.kind(),
                region == null ? null : region.value(),
                township == null ? null : township.value(),
                petition.sealed(),
                petition.keepFromVillage(),
                petition.publish(),
                petition.contact().isPresent(),
                petition.handle(),
                holder.value(),
                dispatch.lastDay(),
                words);
    }

    private static NewDeadline clockOf(Petition petition, UnitId holder, Reckoning dispatch, Shown shown) {
        return new NewDeadline(
                new DeadlineId(Ids.next()),
                petition.id().value(),
                ClockKind.DISPATCH,
                petition.received(),
                dispatch,
                "dispatch",
                holder.value(),
                shown);
    }

    static Subject subjectOf(Petition petition) {
        return new Subject("petition", petition.id().value(), petition.version());
    }
}
