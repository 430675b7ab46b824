package org.cunbu.web.answering;

import java.util.List;
import org.cunbu.portal.people.organization.Answering;

/**
 * Who answers for the place of a letter.
 *
 * @param code the place; empty where it is not known, or where the letter is kept from those who answer for it
 * @param chain the nearest first
 */
public record Near(String code, List<Answering> chain) {

    /** Nothing to show. */
    public static final Near NOBODY = new Near("", List.of());

    public Near {
        chain = List.copyOf(chain);
    }

    /** Whether there is anything to show. */
    public boolean there() {
        return !chain.isEmpty();
    }
}
