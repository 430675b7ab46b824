package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * The desk typed what a photo of paper or a voice message says; the original stays as it is.
 *
 * @param text under which id the words lie in the vault
 */
public record TextAdded(Subject subject, UUID text) implements Entry {}
