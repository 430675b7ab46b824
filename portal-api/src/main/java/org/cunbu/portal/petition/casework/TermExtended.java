package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** 延期: the head of the organ gave the statute's thirty days more, once; the petitioner was told with the same act. */
public record TermExtended(Subject subject, String lead, LocalDate until) implements Entry {}
