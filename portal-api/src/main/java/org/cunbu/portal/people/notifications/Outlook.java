package org.cunbu.portal.people.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with what petitioners are to be told.
 *
 * @param oldest since when the oldest that still waits has been wanted; none where nothing waits
 */
public record Outlook(long waiting, long givenUp, @Nullable Instant oldest) {}
