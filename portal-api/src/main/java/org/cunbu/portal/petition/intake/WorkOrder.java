package org.cunbu.portal.petition.intake;

import java.util.List;

/**
 * A work order of another system, read: what the form is filled with before somebody looks at it and sends it.
 *
 * @param unread what was not understood
 */
public record WorkOrder(RawEntry entry, List<String> unread) {
    public WorkOrder {
        unread = List.copyOf(unread);
    }
}
