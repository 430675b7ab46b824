package org.cunbu.portal.foundation.attachments;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cunbu.portal.foundation.http.IdempotencyKey;

/** One attachment, from its announcement on: the upload and what becomes of it have the same id. */
public record AttachmentId(UUID value) {

    /** The same sender's same key is the same upload, whose key it is nobody else can meet. */
    static AttachmentId of(Sender sender, IdempotencyKey key) {
        String words = sender.subject() + " " + sender.person() + " " + key;
        return new AttachmentId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
