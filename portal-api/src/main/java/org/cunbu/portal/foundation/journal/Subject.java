package org.cunbu.portal.foundation.journal;

import java.util.UUID;

/**
 * What an act was done to.
 *
 * @param type the domain's word: petition, deadline, unit, post …
 * @param version the subject's version after the act
 */
public record Subject(String type, UUID id, int version) {}
