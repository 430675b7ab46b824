package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post somebody is to be given.
 *
 * @param until the first day on which it is no longer held; none while no end is known
 */
public record NewPost(
        UUID person,
        UnitId unit,
        Role role,
        LocalDate from,
        @Nullable LocalDate until) {}
