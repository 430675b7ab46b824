package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** 申请复查, 申请复核: the petitioner asks the organ above. */
public record ReviewAsked(Subject subject, RoundKind kind, String unit, LocalDate until) implements Entry {}
