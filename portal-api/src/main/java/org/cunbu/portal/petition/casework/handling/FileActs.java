package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.attachments.Attachments;
import org.cunbu.portal.foundation.attachments.Looked;
import org.cunbu.portal.foundation.attachments.Receiving;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.AttachedBefore;
import org.cunbu.portal.petition.casework.AttachedTo;
import org.cunbu.portal.petition.casework.AttachmentAdded;
import org.cunbu.portal.petition.casework.AttachmentRemoved;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Attaches files to letters, notes and answers, and removes them; each an act on the petition. */
@Component
public class FileActs {

    private final CaseFiles files;
    private final Opening opening;
    private final Filing filing;
    private final Attachments attachments;
    private final Receiving receiving;
    private final PortalClock clock;

    FileActs(
            CaseFiles files,
            Opening opening,
            Filing filing,
            Attachments attachments,
            Receiving receiving,
            PortalClock clock) {
        this.files = files;
        this.opening = opening;
        this.filing = filing;
        this.attachments = attachments;
        this.receiving = receiving;
        this.clock = clock;
    }

    /** Lets the petitioner attach, or says why not. */
    public Mono<Void> mayAttach(PetitionId id) {
        return files.ofPetitioner(id).map(file -> file.requireNow(Act.ADD)).then();
    }

    /** Lets the official attach to this part, or says why not. */
    public Mono<Void> mayAttach(PetitionId id, AttachedTo part, Official by) {
        return files.readable(id, by).doOnNext(file -> open(file, part)).then();
    }

    /** The petitioner attaches to the letter; inside an act. */
    public Mono<Attachment> attach(PetitionId id, Looked looked) {
        return opening.ensure(id)
                .then(Mono.defer(() -> files.begin(id, Act.ADD)))
                .flatMap(file -> kept(file, looked, AttachedTo.LETTER, null, Actor.petitioner()));
    }

    /** An official attaches to the part for which the file was announced; inside an act. */
    public Mono<Attachment> attach(PetitionId id, Looked looked, Official by) {
        AttachedTo part = AttachedTo.valueOf(looked.part());
        return files.readable(id, by)
                .doOnNext(file -> open(file, part))
                .flatMap(files::raise)
                .flatMap(file -> {
                    var post = Answering.post(file, by);
                    return kept(file, looked, part, post.unit().value(), post.actor());
                });
    }

    private Mono<Attachment> kept(CaseFile file, Looked looked, AttachedTo part, @Nullable String unit, Actor by) {
        Instant now = clock.instant();
        return receiving
                .close(looked.id())
                .filter(closed -> closed)
                .switchIfEmpty(Mono.error(AttachedBefore::new))
                .then(Mono.defer(() -> attachments.keep(looked, unit)))
                .delayUntil(kept -> filing.append(
                        by, now, new AttachmentAdded(file.subject(), kept.id().value(), part, kept.type())));
    }

    /** The petitioner takes their own back; inside an act. */
    public Mono<Void> remove(PetitionId id, Attachment which) {
        if (!isOf(which, AttachedTo.LETTER)) return Mono.error(Forbidden::new);
        return files.begin(id, Act.ADD).flatMap(file -> removed(file, List.of(which), Actor.petitioner()));
    }

    /** An official takes their own back; inside an act. */
    public Mono<Void> remove(PetitionId id, Attachment which, Official by) {
        if (!by.person().value().equals(which.person())) return Mono.error(Forbidden::new);
        return files.readable(id, by)
                .doOnNext(file -> open(file, AttachedTo.valueOf(which.part())))
                .flatMap(files::raise)
                .flatMap(file ->
                        removed(file, List.of(which), Answering.post(file, by).actor()));
    }

    /** Removes all that the petitioner attached; inside an act. */
    public Mono<Void> erase(PetitionId id, Actor by) {
        return attachments
                .of(id.value())
                .filter(each -> isOf(each, AttachedTo.LETTER))
                .collectList()
                .filter(all -> !all.isEmpty())
                .flatMap(all -> files.plain(id).flatMap(files::raise).flatMap(file -> removed(file, all, by)));
    }

    private Mono<Void> removed(CaseFile file, List<Attachment> several, Actor by) {
        return attachments
                .remove(several)
                .filter(gone -> !gone.isEmpty())
                .flatMap(gone -> filing.append(by, clock.instant(), new AttachmentRemoved(file.subject(), gone)));
    }

    /** What a second pair of eyes has approved stays as it was seen. */
    private static void open(CaseFile file, AttachedTo part) {
        switch (part) {
            case LETTER -> throw new Forbidden();
            case NOTE -> file.requireNow(Act.NOTE);
            case ANSWER -> {
                file.requireNow(Act.DRAFT);
                if (isApproved(file)) {
                    throw new Conflict("wrong-state", "答复已经审核通过，附件不能再动。要改附件，请先重新拟一次答复。");
                }
            }
        }
    }

    /** The parts to which whoever opened the file may attach now. */
    public static Set<AttachedTo> openParts(CaseFile file) {
        var parts = EnumSet.noneOf(AttachedTo.class);
        if (file.may(Act.NOTE)) parts.add(AttachedTo.NOTE);
        if (file.may(Act.DRAFT) && !isApproved(file)) parts.add(AttachedTo.ANSWER);
        return parts;
    }

    private static boolean isApproved(CaseFile file) {
        return file.round().state() instanceof RoundState.InHand hand && hand.paper() instanceof Paper.Approved;
    }

    private static boolean isOf(Attachment which, AttachedTo part) {
        return which.part().equals(part.name());
    }
}
