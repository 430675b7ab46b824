package org.cunbu.portal.foundation.attachments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param received how many of its bytes are here; the next piece begins there
 * @param name     sealed, as hex
 */
public record Upload(
        UUID id,
        UUID subject,
        String part,
        int size,
        @Nullable String sha256,
        String name,
        int received) {

    public AttachmentId attachment() {
        return new AttachmentId(id);
    }

    public boolean isWhole() {
        return received == size;
    }
}
