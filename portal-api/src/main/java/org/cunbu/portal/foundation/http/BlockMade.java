package org.cunbu.portal.foundation.http;

import java.time.Instant;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * An administrator blocked an address, a network or a phone. The reason stands in the list, not here: free words may name
 * somebody.
 *
 * @param weighed letters it would have kept away, as the administrator was told before
 */
public record BlockMade(Subject subject, Block.Kind kind, Instant until, long weighed) implements Entry {}
