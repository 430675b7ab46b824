package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * 催办: somebody asked for haste.
 *
 * @param unit  who holds the letter and is reminded
 * @param heard when the reminder is heard: not at night, nor on days off
 */
public record Reminded(Subject subject, UUID reminder, String unit, Instant heard) implements Entry {}
