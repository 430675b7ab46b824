package org.cunbu.portal.foundation.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * A subject that waits, because one of its entries could not be taken by a reader.
 *
 * @param error kinds and places of what went wrong; nothing that anybody typed
 */
public record Parked(String reader, UUID subject, long xid, long seq, String error, Instant since) {}
