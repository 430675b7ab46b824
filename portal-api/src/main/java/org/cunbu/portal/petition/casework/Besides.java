package org.cunbu.portal.petition.casework;

import java.util.List;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * How a letter came about, as an official may see it.
 *
 * @param enteredBy name of the unit whose official typed it in; none where somebody wrote it themselves
 * @param particulars the rest, where this official reads the letter's words
 * @param writer who wrote for somebody else, masked; none for whoever may not know
 * @param representatives who speaks for many, masked; none for whoever may not know
 */
public record Besides(
        LetterBody body,
        @Nullable String enteredBy,
        @Nullable Particulars particulars,
        @Nullable Masked writer,
        List<Masked> representatives) {

    public Besides {
        representatives = List.copyOf(representatives);
    }
}
