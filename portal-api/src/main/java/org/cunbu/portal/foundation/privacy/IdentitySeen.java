package org.cunbu.portal.foundation.privacy;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * Somebody looked at a person's name and contacts, or at a letter's unmasked words.
 *
 * @param reason why, in the looker's words, without personal data
 */
public record IdentitySeen(Subject subject, String reason) implements Entry {}
