package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * 承办人: the person who told the petitioner unit, name and date, and answers.
 *
 * @param message what that person told the petitioner on accepting
 */
public record Handler(UUID person, UUID post, String name, String message, Instant since) {}
