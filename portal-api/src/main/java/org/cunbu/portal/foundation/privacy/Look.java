package org.cunbu.portal.foundation.privacy;

import java.util.Set;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Actor;

/**
 * Somebody's wish to see who a person is, and why; it goes into the journal with what was seen.
 *
 * @param reason 1 to 200 characters; personal data in it is masked
 */
public record Look(Actor by, String reason) {
    public Look {
        reason = PersonalData.mask(PlainText.oneLine("reason", reason, 200).strip(), Set.of());
        if (reason.isEmpty()) throw Invalid.field("reason", "missing", "请写明查看的理由。");
    }
}
