package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One drawing of those who are asked though nobody must: from the lines of the public log between two sizes, by the root
 * that was signed over the larger one.
 *
 * @param from     the first line that counts
 * @param to       the first that no longer does
 * @param root     of the tree with so many lines, Base64
 * @param answered how many letters were answered in these lines
 * @param entered  how many of them officials had typed in; all of those are asked anyway
 * @param handles  those drawn from the rest, in the order of their rank
 */
public record Draw(long from, long to, String root, Instant at, int answered, int entered, List<UUID> handles) {
    public Draw {
        handles = List.copyOf(handles);
    }
}
