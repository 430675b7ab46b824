package org.cunbu.portal.petition.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * So many receipt numbers were given out on a day. In the public log, so that no letter can be left out of it unnoticed:
 * it must show as many receipts of that day. A later count of the same day, with a higher version, holds.
 */
public record ReceiptsCounted(Subject subject, LocalDate day, int given) implements Entry {

    static ReceiptsCounted of(LocalDate day, int given, int told) {
        var id = UUID.nameUUIDFromBytes(("receipts of " + day).getBytes(StandardCharsets.UTF_8));
        return new ReceiptsCounted(new Subject("receipts", id, told), day, given);
    }

    @Override
    public Shown shown() {
        return new Shown(null, String.valueOf(given), null, null, null, null, false);
    }
}
