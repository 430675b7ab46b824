package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was given a post.
 *
 * @param deputyOf the post of whoever is away, where somebody acts for them
 */
public record PostAppointed(
        Subject subject,
        UUID person,
        String unit,
        Role role,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID deputyOf)
        implements Entry {}
