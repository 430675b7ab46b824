package org.cunbu.portal.petition.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A letter was received and has its receipt. Whether it must be sealed is known only when it was screened, so the public
 * log shows of no receipt more than that it is; place, channel and unit come when the letter lies on an open desk.
 *
 * @param region the township or village, where the writer chose one
 * @param township the township of that region
 * @param sealed a denunciation, or kept from the village
 * @param holder the office that has it until it is dispatched
 * @param dispatchBy last day of the dispatch clock
 * @param words salted commitment to title and text as they were written; null in entries from before the public log
 */
public record PetitionReceived(
        Subject subject,
        Channel channel,
        Kind kind,
        @Nullable String region,
        @Nullable String township,
        boolean sealed,
        boolean keepFromVillage,
        boolean publish,
        boolean hasContact,
        UUID handle,
        String holder,
        LocalDate dispatchBy,
        @Nullable String words)
        implements Entry {

    @Override
    public Shown shown() {
        return new Shown(handle, null, null, null, null, dispatchBy, true);
    }
}
