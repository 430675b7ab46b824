package org.cunbu.portal.foundation.http;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An administrator took a block back before its time. */
public record BlockLifted(Subject subject) implements Entry {}
