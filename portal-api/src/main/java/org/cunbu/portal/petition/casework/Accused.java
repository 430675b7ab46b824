package org.cunbu.portal.petition.casework;

import org.cunbu.portal.people.organization.UnitId;

/**
 * Who is accused, as a person at the discipline desk marks it: by office, never by name, so that the letter alone names
 * anybody.
 *
 * @param unit the unit that is accused or to which the accused belongs
 */
public record Accused(Whom whom, UnitId unit) {

    /** The accused by their place in the unit. */
    public enum Whom {
        /** The unit itself. */
        UNIT,
        /** Who leads it. */
        HEAD,
        /** Somebody of it. */
        MEMBER
    }
}
