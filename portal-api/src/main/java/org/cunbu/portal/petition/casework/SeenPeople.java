package org.cunbu.portal.petition.casework;

import java.util.List;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.jspecify.annotations.Nullable;

/**
 * Those who wrote, opened with a reason that was recorded.
 *
 * @param contact whose matter it is
 * @param writer who wrote for them
 * @param representatives who speaks for many
 */
public record SeenPeople(
        @Nullable ContactDetails contact, @Nullable ContactDetails writer, List<ContactDetails> representatives) {

    public SeenPeople {
        representatives = List.copyOf(representatives);
    }

    public boolean isNobody() {
        return contact == null && writer == null && representatives.isEmpty();
    }
}
