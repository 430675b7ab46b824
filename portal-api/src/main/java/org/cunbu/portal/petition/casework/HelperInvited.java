package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** 协办: a unit helps the one that leads. */
public record HelperInvited(Subject subject, String lead, String helper) implements Entry {}
