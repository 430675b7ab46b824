package org.cunbu.portal.petition.casework;

/** Why there is a round. Reopening, review and re-examination follow the first. */
public enum RoundKind {
    FIRST
}
