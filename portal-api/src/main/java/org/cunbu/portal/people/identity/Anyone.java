package org.cunbu.portal.people.identity;

/** Somebody of whom the portal knows nothing and needs to know nothing. */
public record Anyone() implements Caller {}
