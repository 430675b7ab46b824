package org.cunbu.portal.people.guarding;

/**
 * Whom an administrator would keep from writing online: exactly one of the three.
 *
 * @param network an address, or a network as 203.0.113.0/24; empty where it is not about one
 * @param phone   a phone; empty where it is not about one
 * @param today   an address by today's code; empty where it is not about one
 * @param reason  1 to 100 characters, told to whoever is refused
 * @param days    for how long, 1 to 90 days; one by today's code ends with the day
 */
public record BlockWish(String network, String phone, String today, String reason, int days) {}
