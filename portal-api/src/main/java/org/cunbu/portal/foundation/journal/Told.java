package org.cunbu.portal.foundation.journal;

import java.util.UUID;

/**
 * That something happened, as live pages are told: no word of what, by whom or where.
 *
 * @param open whether everybody may learn of it at once; never so of a sealed matter
 */
public record Told(Position position, String type, String subjectType, UUID subject, boolean open) {}
