package org.cunbu.portal.petition.casework;

import java.util.Optional;
import org.cunbu.portal.people.organization.UnitId;

/**
 * Which lines of the queue are wanted.
 *
 * @param stage   in this stage only; without it everything that is not closed
 * @param overdue only where a clock ran out and still waits
 * @param mine    only what waits for this official's own hand
 * @param unit    only what this unit holds
 */
public record QueueFilter(Optional<Stage> stage, boolean overdue, boolean mine, Optional<UnitId> unit) {

    /** Everything that is open. */
    public static final QueueFilter OPEN = new QueueFilter(Optional.empty(), false, false, Optional.empty());
}
