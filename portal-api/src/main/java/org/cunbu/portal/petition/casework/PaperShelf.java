package org.cunbu.portal.petition.casework;

import java.util.List;
import java.util.Set;
import org.cunbu.portal.petition.intake.PetitionId;

/**
 * The papers of a case, as one official may see them.
 *
 * @param version    the petition's; making a paper names the one it read
 * @param may        the kinds that this official may make now, the 送达回证 apart
 * @param deliveries how the answer itself was delivered
 * @param mayRecord  whether this official may record deliveries
 * @param mayName    whether this official may take a copy with the petitioner's name, with a reason
 */
public record PaperShelf(
        PetitionId petition,
        int version,
        String letter,
        List<IssuedPaper> papers,
        Set<PaperKind> may,
        List<PaperDelivery> deliveries,
        boolean answered,
        boolean mayRecord,
        boolean mayName) {

    public PaperShelf {
        papers = List.copyOf(papers);
        may = Set.copyOf(may);
        deliveries = List.copyOf(deliveries);
    }
}
