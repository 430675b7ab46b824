package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;

/** 延期: the head of the organ gave thirty more days, once, and the petitioner was told before. */
public record Extension(String reason, Pen by, Instant at, LocalDate until) {}
