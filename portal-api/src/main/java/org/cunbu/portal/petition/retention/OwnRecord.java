package org.cunbu.portal.petition.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.IdentitySeen;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.notifications.Notifications;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Attaching;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.ClosedLetters;
import org.cunbu.portal.petition.casework.Progress;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.Petitioner;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept about a petitioner, in their own hands: to see, to take along, to erase. */
@Service
public class OwnRecord {

    private final Intake intake;
    private final Casework casework;
    private final ClosedLetters closed;
    private final Attaching attaching;
    private final Vault vault;
    private final Notifications notifications;
    private final Organization organization;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    OwnRecord(
            Intake intake,
            Casework casework,
            ClosedLetters closed,
            Attaching attaching,
            Vault vault,
            Notifications notifications,
            Organization organization,
            Acts acts,
            Journal journal,
            PortalClock clock) {
        this.intake = intake;
        this.casework = casework;
        this.closed = closed;
        this.attaching = attaching;
        this.vault = vault;
        this.notifications = notifications;
        this.organization = organization;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Everything, for whoever holds number and secret. */
    public Mono<OwnData> of(Petitioner petitioner) {
        return letter(petitioner)
                .flatMap(letter -> Mono.zip(
                                casework.progress(petitioner),
                                wordsErased(letter),
                                contacts(letter),
                                looks(letter).collectList(),
                                messages(letter).collectList())
                        .map(all -> data(letter, all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5())));
    }

    /**
     * Erases name, phone and e-mail for ever. Nobody can be told anything any more; number and secret still open the
     * letter. Once it is closed, what was attached to it goes along: a voice is somebody.
     */
    public Mono<Void> eraseContact(Petitioner petitioner) {
        return letter(petitioner)
                .flatMap(letter -> acts.inOne(() -> intake.contactsOf(List.of(letter.id()))
                        .concatMap(contact -> vault.erase(contact, Actor.petitioner()))
                        .then()))
                .then(Mono.defer(() -> closed.isClosed(petitioner.petition())))
                .filter(over -> over)
                .flatMap(over -> attaching.eraseOf(List.of(petitioner.petition().value()), Actor.petitioner()));
    }

    /**
     * Erases the letter's own words too, once it is closed, and the salts of what the public log committed to: nobody can
     * guess at them any more. What the offices read, masked, stays as a record.
     */
    public Mono<Void> eraseWords(Petitioner petitioner) {
        UUID id = petitioner.deciding().petition().value();
        return closed.isClosed(petitioner.petition())
                .filter(over -> over)
                .switchIfEmpty(Mono.error(() -> new Conflict("wrong-state", "信还在办，承办人要看原文。办完以后可以删；不想再办，可以先撤回。")))
                .flatMap(over -> acts.inOne(() -> closed.additionsTo(List.of(id))
                        .concatWithValues(id)
                        .concatWith(intake.originalsOf(List.of(petitioner.petition())))
                        .collectList()
                        .flatMap(owners -> vault.eraseOriginals(owners, Actor.petitioner()))
                        .delayUntil(erased -> attaching.eraseOf(List.of(id), Actor.petitioner()))
                        .flatMap(erased -> journal.forgetSaltsOf(id).thenReturn(erased))))
                .then();
    }

    private Mono<Petition> letter(Petitioner petitioner) {
        return Mono.fromSupplier(petitioner::deciding)
                .flatMap(own -> intake.petition(own.petition()))
                .switchIfEmpty(Mono.error(() -> new NotFound("这封信")));
    }

    private Mono<Boolean> wordsErased(Petition letter) {
        return vault.original(letter.id().value())
                .map(there -> false)
                .onErrorResume(NotFound.class, erased -> Mono.just(true));
    }

    /** Whose matter it is, and who wrote for them. */
    private record Contacts(Optional<ContactDetails> whose, Optional<ContactDetails> writer) {}

    private Mono<Contacts> contacts(Petition letter) {
        return Mono.zip(contact(letter.contact()), contact(letter.writer()), Contacts::new);
    }

    private Mono<Optional<ContactDetails>> contact(Optional<ContactId> id) {
        return Mono.justOrEmpty(id)
                .flatMap(vault::contactForOwner)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Flux<OwnData.Look> looks(Petition letter) {
        return Flux.fromIterable(letter.reachable())
                .concatMap(contact -> vault.looksAt(contact.value()))
                .concatWith(vault.looksAt(letter.id().value()))
                .map(this::look);
    }

    private OwnData.Look look(Recorded entry) {
        String unit = entry.by().unit();
        String name = unit == null
                ? ""
                : organization.unit(new UnitId(unit)).map(Unit::name).orElse(unit);
        return new OwnData.Look(
                entry.happened(), name, entry.as(IdentitySeen.class).reason());
    }

    private Flux<OwnData.Message> messages(Petition letter) {
        return Flux.fromIterable(letter.reachable())
                .concatMap(notifications::told)
                .map(told -> new OwnData.Message(told.wanted(), told.template(), told.state()));
    }

    private OwnData data(
            Petition letter,
            Progress progress,
            boolean wordsErased,
            Contacts contacts,
            List<OwnData.Look> looks,
            List<OwnData.Message> messages) {
        var answer = progress.answer();
        var word = progress.word();
        return new OwnData(
                clock.instant(),
                letter.number().shown(),
                letter.received(),
                letter.channel().name(),
                letter.kind().name(),
                progress.title(),
                progress.text(),
                wordsErased,
                progress.place(),
                letter.publish(),
                letter.keepFromVillage(),
                contacts.whose().map(OwnRecord::clear).orElse(null),
                contacts.writer().map(OwnRecord::clear).orElse(null),
                !letter.reachable().isEmpty()
                        && contacts.whose().isEmpty()
                        && contacts.writer().isEmpty(),
                progress.additions().stream()
                        .map(more -> new OwnData.Line(more.at(), more.text()))
                        .toList(),
                progress.attachments().stream()
                        .filter(file -> file.person() == null)
                        .map(file -> new OwnData.Line(file.added(), file.name()))
                        .toList(),
                progress.history().stream()
                        .map(line -> new OwnData.Line(line.at(), line.words()))
                        .toList(),
                answer == null ? null : new OwnData.Line(answer.delivered(), answer.text()),
                word == null
                        ? null
                        : new OwnData.Line(
                                word.at(),
                                String.join(
                                                " ",
                                                word.solved().name(),
                                                word.rating() == null
                                                        ? ""
                                                        : word.rating().name(),
                                                word.remark() == null ? "" : word.remark())
                                        .strip()),
                looks,
                messages);
    }

    private static OwnData.Contact clear(ContactDetails details) {
        var name = details.name();
        var phone = details.phone();
        var email = details.email();
        return new OwnData.Contact(
                name == null ? null : name.text(),
                phone == null ? null : phone.digits(),
                email == null ? null : email.address());
    }
}
