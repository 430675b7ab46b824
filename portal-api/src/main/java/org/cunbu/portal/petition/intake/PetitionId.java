package org.cunbu.portal.petition.intake;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Ids;

/** One letter, for as long as it lives; never shown to citizens, who know its number. */
public record PetitionId(UUID value) {

    /** No letter's. */
    static final PetitionId NONE = new PetitionId(new UUID(0, 0));

    static PetitionId next() {
        return new PetitionId(Ids.next());
    }

    /** The id in a path or a parameter. */
    public static PetitionId valueOf(String text) {
        return new PetitionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
