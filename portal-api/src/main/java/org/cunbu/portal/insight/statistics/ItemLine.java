package org.cunbu.portal.insight.statistics;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One petition behind a figure, as the public log shows it: never its text, its number or who wrote it. Of a sealed one
 * only handle, day and stage are told.
 *
 * @param handle   the petition's random public name
 * @param received the day of receipt
 * @param days     days from receipt until it was concluded, or until now
 * @param stage    the name of the stage in which people are told that it is
 * @param counted  whether it is in the numerator
 */
public record ItemLine(
        UUID handle,
        boolean sealed,
        @Nullable String township,
        @Nullable String unit,
        @Nullable String channel,
        LocalDate received,
        long days,
        String stage,
        @Nullable String verdict,
        @Nullable String solved,
        @Nullable String rating,
        boolean ranOut,
        boolean counted) {}
