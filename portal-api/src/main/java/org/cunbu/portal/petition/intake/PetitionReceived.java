package org.cunbu.portal.petition.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A letter was received and has its receipt.
 *
 * @param region the township or village, where the writer chose one
 * @param township the township of that region
 * @param sealed a denunciation, or kept from the village
 * @param holder the office that has it until it is dispatched
 * @param dispatchBy last day of the dispatch clock
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
        LocalDate dispatchBy)
        implements Entry {

    @Override
    public Shown shown() {
        return sealed
                ? new Shown(handle, null, null, null, null, dispatchBy, true)
                : new Shown(handle, null, holder, township, channel.name(), dispatchBy, false);
    }
}
