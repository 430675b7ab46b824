package org.cunbu.portal.petition.casework;

import java.util.UUID;

/** One round of a petition. */
public record RoundId(UUID value) {}
