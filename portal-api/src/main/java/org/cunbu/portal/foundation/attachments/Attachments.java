package org.cunbu.portal.foundation.attachments;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.attachments.rules.FileName;
import org.cunbu.portal.foundation.attachments.store.KeptFiles;
import org.cunbu.portal.foundation.attachments.store.UploadFolder.Part;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.privacy.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps what people attach. A file comes in by {@link Receiving}, is looked at, and is kept here inside the act of the
 * room whose letter it belongs to; that room has checked who asks.
 */
@Service
public class Attachments {

    private static final String NAME = "name";

    private final KeptFiles kept;
    private final SealedFiles files;
    private final Seal seal;
    private final PortalClock clock;

    Attachments(KeptFiles kept, SealedFiles files, Seal seal, PortalClock clock) {
        this.kept = kept;
        this.files = files;
        this.seal = seal;
        this.clock = clock;
    }

    /** Whether this portal takes files at all. */
    public boolean areOpen() {
        return files.isOpen();
    }

    /** All that is attached to something, oldest first. */
    public Flux<Attachment> of(UUID subject) {
        return kept.of(subject).map(this::opened);
    }

    /** One of them; to whoever asks under another subject it is not there. */
    public Mono<Attachment> one(UUID subject, AttachmentId id) {
        return kept.one(id.value(), subject).map(this::opened).switchIfEmpty(Mono.error(Attachments::notThere));
    }

    /** The file itself. */
    public Mono<FileContent> content(Attachment attachment) {
        return content(attachment, Part.FILE);
    }

    /** A small picture of it; only pictures have one. */
    public Mono<FileContent> thumbnail(Attachment attachment) {
        return attachment.type().isPicture() ? content(attachment, Part.THUMBNAIL) : Mono.error(Attachments::notThere);
    }

    private Mono<FileContent> content(Attachment attachment, Part part) {
        return files.read(attachment.id().value(), part)
                .map(bytes -> new FileContent(attachment.name(), attachment.type(), bytes))
                .switchIfEmpty(Mono.error(Attachments::notThere));
    }

    /**
     * Keeps what was looked at; inside the caller's act.
     *
     * @param unit whose official attached it; none: whoever wrote the letter
     */
    public Mono<Attachment> keep(Looked looked, @Nullable String unit) {
        var neutral = looked.neutral();
        UUID id = looked.id().value();
        String name = FileName.clean(looked.name(), neutral.type().ending());
        var row = new KeptFiles.Row(
                id,
                looked.sender().subject(),
                looked.part(),
                unit,
                looked.sender().person(),
                neutral.type().name(),
                seal.close(name, id, NAME),
                neutral.content().length,
                neutral.width(),
                neutral.height(),
                neutral.seconds(),
                neutral.pages(),
                clock.instant());
        return kept.add(row).thenReturn(opened(row));
    }

    /** Removes them, from this instant on for everybody; inside the caller's act. Gives those that were there. */
    public Mono<List<UUID>> remove(List<Attachment> several) {
        return several.isEmpty()
                ? Mono.just(List.of())
                : kept.remove(several.stream().map(each -> each.id().value()).toList(), clock.instant())
                        .collectList();
    }

    private Attachment opened(KeptFiles.Row row) {
        return new Attachment(
                new AttachmentId(row.id()),
                row.subject(),
                row.part(),
                row.unit(),
                row.person(),
                FileType.valueOf(row.type()),
                seal.open(row.name(), row.id(), NAME),
                row.bytes(),
                row.width(),
                row.height(),
                row.seconds(),
                row.pages(),
                row.addedAt());
    }

    private static NotFound notThere() {
        return new NotFound("这个附件");
    }
}
