package org.cunbu.portal.foundation.transparency;

import java.time.Instant;

/**
 * The log as it was signed at a moment.
 *
 * @param size how many lines it had
 * @param root the tree's root, Base64
 * @param note the signed note itself
 */
public record Checkpoint(long size, String root, Instant signed, String note) {}
