package org.cunbu.portal.petition.casework;

import java.time.LocalDate;

/**
 * What an organ decided, as somebody types it in.
 *
 * @param document    number of its paper
 * @param dated       the day that the paper bears
 * @param nextOrgan   where it can be taken next, where that lies outside the county; empty where it is the unit above
 * @param nextAddress of that organ
 */
public record ReviewResult(
        Review.Outcome outcome, String text, String document, LocalDate dated, String nextOrgan, String nextAddress) {}
