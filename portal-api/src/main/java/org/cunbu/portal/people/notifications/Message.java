package org.cunbu.portal.people.notifications;

import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.foundation.privacy.ContactId;

/**
 * One thing that a petitioner is to be told.
 *
 * @param id the same at every try; the mail carries it, so that a repeat can be recognised
 * @param tries how often it was tried, this one included
 */
public record Message(UUID id, ContactId contact, String template, Map<String, String> references, int tries) {}
