package org.cunbu.portal.people.notifications;

import java.util.Map;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.privacy.ContactId;

/**
 * Somebody wants a petitioner told.
 *
 * @param template letter-received, letter-dispatched, letter-accepted, letter-answered, letter-closed
 * @param references what the template names: number, unit, date; never personal data
 */
public record MessageWanted(Subject subject, ContactId contact, String template, Map<String, String> references)
        implements Entry {}
