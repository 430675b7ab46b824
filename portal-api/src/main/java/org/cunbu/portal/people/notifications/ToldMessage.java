package org.cunbu.portal.people.notifications;

import java.time.Instant;

/**
 * One thing that somebody was told, or was to be told.
 *
 * @param state WAITING, SENT, NO_ADDRESS, GIVEN_UP
 */
public record ToldMessage(Instant wanted, String template, String state) {}
