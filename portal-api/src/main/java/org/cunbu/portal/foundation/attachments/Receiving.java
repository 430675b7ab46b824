package org.cunbu.portal.foundation.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cunbu.portal.foundation.attachments.rules.Inspection;
import org.cunbu.portal.foundation.attachments.rules.Neutral;
import org.cunbu.portal.foundation.attachments.rules.No;
import org.cunbu.portal.foundation.attachments.store.KeptFiles;
import org.cunbu.portal.foundation.attachments.store.Uploads;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Refused;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.privacy.Seal;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes a file in, piece by piece: announced, sent, looked at. A line that breaks costs the piece that was under way; the
 * same piece twice is one piece. Rooms have checked who sends.
 */
@Service
public class Receiving {

    /** What each side may attach to one letter. */
    public static final int MOST_FILES = 12;

    public static final long MOST_BYTES = 60L * 1024 * 1024;

    /** The largest piece, which is smaller than any request's body may be. */
    public static final int PIECE = 192 * 1024;

    private static final String NAME = "upload-name";

    private final Uploads uploads;
    private final KeptFiles kept;
    private final SealedFiles files;
    private final Workshop workshop;
    private final Seal seal;
    private final Acts acts;
    private final PortalClock clock;

    Receiving(
            Uploads uploads,
            KeptFiles kept,
            SealedFiles files,
            Workshop workshop,
            Seal seal,
            Acts acts,
            PortalClock clock) {
        this.uploads = uploads;
        this.kept = kept;
        this.files = files;
        this.workshop = workshop;
        this.seal = seal;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A file will come. The same key with the same file is the same upload, however far it got; of one that is attached
     * already everything is here, so that whoever lost the last answer finishes once more.
     *
     * @param part in which part of the letter it will stand, a word of the room that asks
     */
    public Mono<Upload> announce(Sender sender, String part, IdempotencyKey key, Announced file) {
        var id = AttachmentId.of(sender, key);
        Upload done = new Upload(id.value(), sender.subject(), part, file.size(), file.sha256(), "", file.size());
        return kept.isKept(id.value()).flatMap(before -> before ? Mono.just(done) : opened(id, sender, part, file));
    }

    private Mono<Upload> opened(AttachmentId id, Sender sender, String part, Announced file) {
        return files.room(2L * file.size())
                .then(Mono.defer(() -> uploads.one(id.value(), sender)))
                .switchIfEmpty(Mono.defer(() -> begun(id, sender, part, file)))
                .map(upload -> same(upload, file));
    }

    /** Under which id a sender's file with this key is, or will be. */
    public AttachmentId idOf(Sender sender, IdempotencyKey key) {
        return AttachmentId.of(sender, key);
    }

    private Mono<Upload> begun(AttachmentId id, Sender sender, String part, Announced file) {
        String hash = Objects.requireNonNullElse(file.sha256(), "");
        String name = seal.close(file.name(), id.value(), NAME);
        return acts.inOne(() -> uploads.takenUp(sender)
                .doOnNext(taken -> notTooMuch(taken, file))
                .then(Mono.defer(() -> uploads.add(id.value(), sender, part, file.size(), hash, name, clock.instant())))
                .then(Mono.defer(() -> uploads.one(id.value(), sender)))
                .switchIfEmpty(Mono.error(() -> Refused.as("key-reused"))));
    }

    private static void notTooMuch(Uploads.TakenUp taken, Announced file) {
        if (taken.files() >= MOST_FILES || taken.bytes() + file.size() > MOST_BYTES) {
            throw Invalid.field("file", "too-many", "一封信最多 " + MOST_FILES + " 个附件，一共 60 MB。可以先删掉不要的，或者另写一封信。");
        }
    }

    private static Upload same(Upload upload, Announced file) {
        boolean same = upload.size() == file.size()
                && Objects.equals(upload.sha256(), Objects.requireNonNullElse(file.sha256(), ""));
        if (!same) throw Refused.as("key-reused");
        return upload;
    }

    /** How far an upload got. */
    public Mono<Upload> upload(Sender sender, AttachmentId id) {
        return uploads.one(id.value(), sender).switchIfEmpty(Mono.error(() -> new NotFound("这次上传")));
    }

    /** Takes the next piece; one that is here already changes nothing. */
    public Mono<Upload> take(Sender sender, AttachmentId id, int offset, byte[] piece) {
        return upload(sender, id).flatMap(upload -> {
            long end = (long) offset + piece.length;
            if (offset < 0 || piece.length == 0 || end > upload.size()) {
                return Mono.error(Invalid.field("piece", "out-of-range", "这一段不在文件里，请重新选一次文件。"));
            }
            if (end <= upload.received()) return Mono.just(upload);
            if (offset != upload.received()) return Mono.error(elsewhere());
            return files.writePiece(upload.id(), offset, piece)
                    .then(Mono.defer(
                            () -> acts.inOne(() -> uploads.advance(upload.id(), offset, (int) end, clock.instant()))))
                    .switchIfEmpty(Mono.error(Receiving::elsewhere));
        });
    }

    private static Conflict elsewhere() {
        return new Conflict("wrong-state", "这一段接不上，请问一下已经传到哪里再接着传。");
    }

    /** Looks at a whole file and lays what was made of it into the folder. What is refused leaves nothing behind. */
    public Mono<Looked> look(Sender sender, AttachmentId id) {
        return upload(sender, id)
                .filter(Upload::isWhole)
                .switchIfEmpty(Mono.error(() -> new Conflict("wrong-state", "文件还没有传完。")))
                .flatMap(upload -> looked(sender, upload));
    }

    private Mono<Looked> looked(Sender sender, Upload upload) {
        String name = seal.open(upload.name(), upload.id(), NAME);
        Callable<Neutral> work = () -> Inspection.of(sound(files.joined(upload), upload), name);
        return workshop.look(work)
                .onErrorResume(Invalid.class, no -> forget(upload.id()).then(Mono.error(no)))
                .flatMap(neutral ->
                        files.keep(upload.id(), neutral).thenReturn(new Looked(upload, sender, name, neutral)));
    }

    private static byte[] sound(byte[] whole, Upload upload) {
        String announced = Objects.requireNonNullElse(upload.sha256(), "");
        if (!announced.isEmpty() && !announced.equals(sha256(whole))) throw No.damaged();
        return whole;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The upload has become an attachment; inside the caller's act. Not there: somebody finished it before. */
    public Mono<Boolean> close(AttachmentId id) {
        return uploads.remove(id.value()).map(removed -> removed == 1);
    }

    /** Its pieces are no longer needed; after the act. */
    public Mono<Void> tidy(AttachmentId id) {
        return files.forgetPieces(id.value()).onErrorComplete();
    }

    /** Gives an upload up. */
    public Mono<Void> giveUp(Sender sender, AttachmentId id) {
        return upload(sender, id).flatMap(upload -> forget(upload.id()));
    }

    Mono<Void> forget(UUID upload) {
        return files.forget(upload)
                .then(acts.inOne(() -> uploads.remove(upload)).then());
    }
}
