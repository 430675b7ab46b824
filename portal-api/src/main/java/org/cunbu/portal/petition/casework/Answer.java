package org.cunbu.portal.petition.casework;

import java.time.Instant;

/** The answer as it was delivered: who wrote it, who read it before it left. */
public record Answer(String text, Pen drafter, Pen approver, Instant delivered) {}
