package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;

/** 撤回: the petitioner wants the letter back; it waits until this day and another unit asks about it. */
public record Withdrawal(Instant asked, LocalDate until) {}
