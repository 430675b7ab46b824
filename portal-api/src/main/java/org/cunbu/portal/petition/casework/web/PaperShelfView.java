package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperShelf;

/** A case's papers. */
record PaperShelfView(
        @Schema(description = "制作和记录送达都要带上它", example = "4") int version,
        List<PaperView> papers,
        @Schema(description = "现在我能制作的；送达回证另外说") Set<PaperKind> may,
        @Schema(description = "答复怎样送到的") List<PaperView.DeliveryView> answerDeliveries,
        boolean mayRecord) {

    static PaperShelfView of(PaperShelf shelf) {
        return new PaperShelfView(
                shelf.version(),
                shelf.papers().stream().map(PaperView::of).toList(),
                shelf.may(),
                shelf.deliveries().stream().map(PaperView.DeliveryView::of).toList(),
                shelf.mayRecord());
    }
}
