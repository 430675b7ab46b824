package org.cunbu.portal.petition.intake;

import java.time.Instant;

/**
 * How many letters a unit typed in, and how many of them more than a day after they came.
 *
 * @param since from when it is counted
 */
public record EnteredCount(Instant since, long entered, long late) {}
