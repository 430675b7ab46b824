package org.cunbu.portal.foundation.deadlines;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Shown;

/**
 * Another unit holds a matter from now on.
 *
 * @param of    the matter
 * @param shown what the public log may show of it now
 */
public record HandOver(UUID of, String unit, Shown shown) {}
