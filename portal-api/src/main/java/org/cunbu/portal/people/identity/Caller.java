package org.cunbu.portal.people.identity;

/** Who is calling: anyone, or an official. Registering never makes an official; only a post does. */
public sealed interface Caller permits Anyone, Official {}
