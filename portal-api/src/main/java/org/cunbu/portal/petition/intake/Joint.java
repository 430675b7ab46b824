package org.cunbu.portal.petition.intake;

import java.util.List;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.privacy.ContactDetails;

/**
 * A letter of many people.
 *
 * @param people how many, 2 to 100,000
 * @param representatives those who speak for them, at most 5
 */
public record Joint(int people, List<ContactDetails> representatives) {

    /** The most who may speak for all. */
    public static final int MOST_REPRESENTATIVES = 5;

    private static final int MOST_PEOPLE = 100_000;

    public Joint {
        representatives = List.copyOf(representatives);
        if (people < 2 || people > MOST_PEOPLE) {
            throw Invalid.field("people", "out-of-range", "联名的人数请填 2 到 100000。");
        }
        if (representatives.size() > Math.min(people, MOST_REPRESENTATIVES)) {
            throw Invalid.field("people", "too-many", "代表最多 5 人，也不能比联名的人还多。");
        }
    }
}
