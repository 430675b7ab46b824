package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import java.util.List;

/** A paper as it would read, without a number yet. */
public record PaperPreview(PaperKind kind, String title, List<PaperLine> lines, String unit, LocalDate day) {

    public PaperPreview {
        lines = List.copyOf(lines);
    }
}
