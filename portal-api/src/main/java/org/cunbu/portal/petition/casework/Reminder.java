package org.cunbu.portal.petition.casework;

import java.time.Instant;

/**
 * A reminder as those see it who are reminded.
 *
 * @param by    来信人, or unit and name
 * @param words may be empty
 */
public record Reminder(Instant at, Instant heard, String by, String words) {}
