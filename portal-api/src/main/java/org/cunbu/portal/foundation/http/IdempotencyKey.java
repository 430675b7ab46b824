package org.cunbu.portal.foundation.http;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Made by the sender once for one thing sent, however often the network makes them send it. */
public record IdempotencyKey(UUID value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** As the header {@code Idempotency-Key} or the form's hidden field has it: a UUID in full. */
    public static IdempotencyKey valueOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(lower).matches()) {
            throw Invalid.field("Idempotency-Key", "not-a-uuid", "提交编号不完整，请回到上一步重新提交。");
        }
        return new IdempotencyKey(UUID.fromString(lower));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
