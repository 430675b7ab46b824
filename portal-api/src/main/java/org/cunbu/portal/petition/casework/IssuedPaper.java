package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.people.organization.UnitId;

/**
 * A paper that was issued.
 *
 * @param about      of a 送达回证: the paper whose delivery it shows
 * @param by         who made it
 * @param digest     SHA-256 of what stands on it, so that anybody sees that it is still the same
 * @param deliveries oldest first
 */
public record IssuedPaper(
        PaperId id,
        PaperKind kind,
        String number,
        UnitId unit,
        String unitName,
        Instant issued,
        String by,
        Optional<PaperId> about,
        String digest,
        List<PaperDelivery> deliveries) {

    public IssuedPaper {
        deliveries = List.copyOf(deliveries);
    }

    /** Its name and number, as other papers refer to it. */
    public String called() {
        return "《" + kind.word() + "》（" + number + "）";
    }
}
