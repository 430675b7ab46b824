package org.cunbu.standalone.upkeep;

import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;

/** One thing that is checked. */
interface Inspection {

    /** Looks, says what it found, and changes nothing. @return how many things are wrong */
    long look(Stage stage, PortalAtHand portal);
}
