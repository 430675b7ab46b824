package org.cunbu.portal.foundation.http;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An administrator changed how often something may be done. */
public record LimitChanged(Subject subject, String rule, int burst, int everyMs, LimitRule.Beyond beyond)
        implements Entry {

    static LimitChanged of(LimitRule now) {
        return new LimitChanged(
                new Subject("limit", idOf(now.rule()), now.version()),
                now.rule(),
                now.burst(),
                now.everyMs(),
                now.beyond());
    }

    /** Under which subject the journal keeps a rule's changes. */
    public static UUID idOf(String rule) {
        return UUID.nameUUIDFromBytes(("limit " + rule).getBytes(StandardCharsets.UTF_8));
    }
}
