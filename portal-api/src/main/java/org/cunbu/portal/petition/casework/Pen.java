package org.cunbu.portal.petition.casework;

import java.util.UUID;

/** An official who wrote or approved a paper, with the name under which they did. */
public record Pen(UUID person, String name) {}
