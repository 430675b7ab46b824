package org.cunbu.portal.petition.publication;

import java.time.Instant;

/** A published letter as a map of the site lists it. */
public record Listed(PublicLetterId id, Instant published) {}
