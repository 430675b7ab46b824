package org.cunbu.portal.foundation.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cunbu.portal.foundation.attachments.rules.Neutral;
import org.cunbu.portal.foundation.attachments.rules.No;
import org.cunbu.portal.foundation.attachments.store.UploadFolder;
import org.cunbu.portal.foundation.attachments.store.UploadFolder.Part;
import org.cunbu.portal.foundation.privacy.Seal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Files as the folder has them: sealed before they are written, opened after they were read. */
@Component
class SealedFiles {

    private final UploadFolder folder;
    private final Workshop workshop;
    private final Seal seal;

    SealedFiles(UploadFolder folder, Workshop workshop, Seal seal) {
        this.folder = folder;
        this.workshop = workshop;
        this.seal = seal;
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    /** Refuses where files cannot be kept, or so many bytes do not fit. */
    Mono<Void> room(long bytes) {
        if (!folder.isOpen()) return Mono.error(NoRoom.closed());
        return written(() -> {
                    if (!folder.fits(bytes)) throw NoRoom.full();
                    return true;
                })
                .then();
    }

    Mono<Void> writePiece(UUID upload, int offset, byte[] piece) {
        return written(() -> {
                    folder.writePiece(upload, offset, seal.close(piece, upload, "piece " + offset));
                    return true;
                })
                .then();
    }

    /** All pieces of an upload as one file; blocking. */
    byte[] joined(Upload upload) throws IOException {
        var whole = new ByteArrayOutputStream(upload.size());
        for (UploadFolder.Piece piece : folder.pieces(upload.id())) {
            if (piece.offset() != whole.size()) continue;
            byte[] sealed = Files.readAllBytes(piece.file());
            whole.writeBytes(seal.open(sealed, upload.id(), "piece " + piece.offset()));
        }
        if (whole.size() != upload.size()) throw No.damaged();
        return whole.toByteArray();
    }

    Mono<Void> keep(UUID id, Neutral neutral) {
        return written(() -> {
                    folder.keep(id, Part.FILE.word(), seal.close(neutral.content(), id, Part.FILE.word()));
                    byte[] thumbnail = neutral.thumbnail();
                    if (thumbnail != null) {
                        folder.keep(id, Part.THUMBNAIL.word(), seal.close(thumbnail, id, Part.THUMBNAIL.word()));
                    }
                    return true;
                })
                .then();
    }

    /** Nothing where it is gone. */
    Mono<byte[]> read(UUID id, Part part) {
        if (!folder.isOpen()) return Mono.empty();
        return workshop.disk(() -> folder.kept(id, part).map(kept -> seal.open(kept, id, part.word())))
                .flatMap(Mono::justOrEmpty);
    }

    Mono<Void> forgetPieces(UUID upload) {
        return written(() -> {
                    folder.forgetPieces(upload);
                    return Optional.empty();
                })
                .then();
    }

    Mono<Void> forget(UUID attachment) {
        return written(() -> {
                    folder.forget(attachment);
                    return Optional.empty();
                })
                .then();
    }

    /** A disk that is full, or not there, takes no files; that is all that anybody is told. */
    private <T> Mono<T> written(Callable<T> work) {
        return workshop.disk(work).onErrorMap(IOException.class, full -> NoRoom.full());
    }
}
