package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who is to act in a post while its holder is away.
 *
 * @param post the post of whoever is away
 * @param until the first day on which its holder is back
 */
public record NewDeputy(UUID post, UUID person, LocalDate from, LocalDate until) {}
