package org.cunbu.portal.foundation.attachments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who uploads, and about what; nobody else finds the upload.
 *
 * @param subject what the attachment will be about: the letter
 * @param person  the official; none: whoever wrote the letter
 */
public record Sender(UUID subject, @Nullable UUID person) {}
