package org.cunbu.web.attachments;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cunbu.portal.foundation.http.IdempotencyKey;

/** A form has one key; each of its files gets one of its own from it. */
public final class Keys {

    private Keys() {}

    public static IdempotencyKey of(IdempotencyKey form, long file) {
        return new IdempotencyKey(UUID.nameUUIDFromBytes((form + " " + file).getBytes(StandardCharsets.UTF_8)));
    }
}
