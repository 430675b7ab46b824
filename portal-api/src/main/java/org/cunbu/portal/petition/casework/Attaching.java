package org.cunbu.portal.petition.casework;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cunbu.portal.foundation.attachments.Announced;
import org.cunbu.portal.foundation.attachments.Attachment;
import org.cunbu.portal.foundation.attachments.AttachmentId;
import org.cunbu.portal.foundation.attachments.Attachments;
import org.cunbu.portal.foundation.attachments.FileContent;
import org.cunbu.portal.foundation.attachments.Looked;
import org.cunbu.portal.foundation.attachments.Receiving;
import org.cunbu.portal.foundation.attachments.Sender;
import org.cunbu.portal.foundation.attachments.Upload;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Knock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.RateLimits;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.handling.FileActs;
import org.cunbu.portal.petition.casework.showing.FilesShown;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Photos, voices and papers on letters, notes and answers. The petitioner attaches to the letter wherever words could be
 * added, officials to notes and drafts wherever they may write them; whoever may read the letter's words sees what is
 * attached. Nobody names a version: what is attached stands beside whatever else was done.
 */
@Service
public class Attaching {

    private static final Retry OVERTAKEN =
            Retry.max(5).filter(Overtaken.class::isInstance).onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final Receiving receiving;
    private final Attachments attachments;
    private final FileActs acting;
    private final FilesShown shown;
    private final RateLimits limits;
    private final Acts acts;

    Attaching(
            Receiving receiving,
            Attachments attachments,
            FileActs acting,
            FilesShown shown,
            RateLimits limits,
            Acts acts) {
        this.receiving = receiving;
        this.attachments = attachments;
        this.acting = acting;
        this.shown = shown;
        this.limits = limits;
        this.acts = acts;
    }

    /** Whether this portal takes files at all. */
    public boolean isOpen() {
        return attachments.areOpen();
    }

    /** The petitioner is about to send a file; where it comes from counts. */
    public Mono<Upload> announce(Petitioner by, IdempotencyKey key, Announced file, Visitor from) {
        return Mono.fromSupplier(() -> by.deciding().petition())
                .flatMap(acting::mayAttach)
                .then(Mono.defer(() -> limits.pass(Knock.at("upload", from))))
                .then(Mono.defer(() -> receiving.announce(sender(by), AttachedTo.LETTER.name(), key, file)));
    }

    /** An official is about to send a file for a note or the answer. */
    public Mono<Upload> announce(PetitionId id, AttachedTo part, IdempotencyKey key, Announced file, Official by) {
        return acting.mayAttach(id, part, by)
                .then(Mono.defer(() -> receiving.announce(sender(id, by), part.name(), key, file)));
    }

    /** How far it got. */
    public Mono<Upload> upload(Petitioner by, AttachmentId upload) {
        return receiving.upload(sender(by), upload);
    }

    public Mono<Upload> upload(PetitionId id, AttachmentId upload, Official by) {
        return shown.readable(id, by).then(Mono.defer(() -> receiving.upload(sender(id, by), upload)));
    }

    /** Takes the next piece. */
    public Mono<Upload> take(Petitioner by, AttachmentId upload, int offset, byte[] piece) {
        return Mono.defer(() -> receiving.take(sender(by.deciding()), upload, offset, piece));
    }

    public Mono<Upload> take(PetitionId id, AttachmentId upload, int offset, byte[] piece, Official by) {
        return shown.readable(id, by).then(Mono.defer(() -> receiving.take(sender(id, by), upload, offset, piece)));
    }

    /** Looks at the whole file and attaches what was made of it; once, however often it is asked. */
    public Mono<Attachment> finish(Petitioner by, AttachmentId upload) {
        return finished(
                sender(by), upload, looked -> acting.attach(by.deciding().petition(), looked));
    }

    public Mono<Attachment> finish(PetitionId id, AttachmentId upload, Official by) {
        return shown.readable(id, by)
                .then(Mono.defer(() -> finished(sender(id, by), upload, looked -> acting.attach(id, looked, by))));
    }

    /** A file that came in one piece, as forms send it. */
    public Mono<Attachment> bring(Petitioner by, IdempotencyKey key, String name, byte[] file, Visitor from) {
        return known(sender(by), key)
                .switchIfEmpty(Mono.fromSupplier(() -> new Announced(name, file.length, null))
                        .flatMap(told -> announce(by, key, told, from))
                        .flatMap(upload -> take(by, upload.attachment(), 0, file))
                        .flatMap(upload -> finish(by, upload.attachment())));
    }

    public Mono<Attachment> bring(
            PetitionId id, AttachedTo part, IdempotencyKey key, String name, byte[] file, Official by) {
        return shown.readable(id, by)
                .then(Mono.defer(() -> known(sender(id, by), key)))
                .switchIfEmpty(Mono.fromSupplier(() -> new Announced(name, file.length, null))
                        .flatMap(told -> announce(id, part, key, told, by))
                        .flatMap(upload -> take(id, upload.attachment(), 0, file, by))
                        .flatMap(upload -> finish(id, upload.attachment(), by)));
    }

    /** A form that was sent twice has attached its file already. */
    private Mono<Attachment> known(Sender sender, IdempotencyKey key) {
        return attachments
                .one(sender.subject(), receiving.idOf(sender, key))
                .onErrorResume(NotFound.class, notYet -> Mono.empty());
    }

    /** What the petitioner sees: their own, and those of a delivered answer. */
    public Flux<Attachment> of(Petitioner by) {
        return shown.of(by.petition());
    }

    /** What this official sees; nothing where the letter's words are not theirs to read. */
    public Flux<Attachment> of(PetitionId id, Official by) {
        return shown.of(id, by);
    }

    /** The file; to whoever may not see it, it is not there. */
    public Mono<FileContent> content(Petitioner by, AttachmentId id) {
        return one(of(by), id).flatMap(attachments::content);
    }

    public Mono<FileContent> content(PetitionId letter, AttachmentId id, Official by) {
        return one(of(letter, by), id).flatMap(attachments::content);
    }

    /** A small picture of it. */
    public Mono<FileContent> thumbnail(Petitioner by, AttachmentId id) {
        return one(of(by), id).flatMap(attachments::thumbnail);
    }

    public Mono<FileContent> thumbnail(PetitionId letter, AttachmentId id, Official by) {
        return one(of(letter, by), id).flatMap(attachments::thumbnail);
    }

    /** The petitioner takes their own back. */
    public Mono<Void> remove(Petitioner by, AttachmentId id) {
        return one(of(by), id)
                .flatMap(which -> again(() -> acting.remove(by.deciding().petition(), which)));
    }

    /** An official takes their own back, as long as nobody has approved it. */
    public Mono<Void> remove(PetitionId letter, AttachmentId id, Official by) {
        return one(of(letter, by), id).flatMap(which -> again(() -> acting.remove(letter, which, by)));
    }

    /** Erases all that the petitioners attached to these letters, for the room that lets it live no longer. */
    public Mono<Void> eraseOf(Collection<UUID> letters, Actor by) {
        return Flux.fromIterable(letters)
                .concatMap(letter -> acts.inOne(() -> acting.erase(new PetitionId(letter), by)))
                .then();
    }

    private Mono<Attachment> finished(Sender sender, AttachmentId upload, Function<Looked, Mono<Attachment>> attach) {
        Mono<Attachment> done = attachments.one(sender.subject(), upload);
        Mono<Attachment> now = receiving
                .look(sender, upload)
                .flatMap(looked ->
                        Mono.defer(() -> acts.inOne(() -> attach.apply(looked))).retryWhen(OVERTAKEN))
                .onErrorResume(AttachedBefore.class, twice -> done)
                .delayUntil(kept -> receiving.tidy(upload));
        return done.onErrorResume(NotFound.class, notYet -> now);
    }

    private static Mono<Attachment> one(Flux<Attachment> all, AttachmentId id) {
        return all.filter(each -> each.id().equals(id)).next().switchIfEmpty(Mono.error(() -> new NotFound("这个附件")));
    }

    private Mono<Void> again(Supplier<Mono<Void>> act) {
        return Mono.defer(() -> acts.inOne(act)).retryWhen(OVERTAKEN);
    }

    private static Sender sender(Petitioner by) {
        return new Sender(by.petition().value(), null);
    }

    private static Sender sender(PetitionId id, Official by) {
        return new Sender(id.value(), by.person().value());
    }
}
