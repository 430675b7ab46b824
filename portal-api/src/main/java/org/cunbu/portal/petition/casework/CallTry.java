package org.cunbu.portal.petition.casework;

import java.time.Instant;

/**
 * One try to reach the petitioner.
 *
 * @param unit of who tried
 * @param note what there is to say of it; may be empty
 */
public record CallTry(Instant at, boolean reached, String unit, String by, String note) {}
