package org.cunbu.portal.petition.intake;

import java.time.LocalDate;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The county promises something else for letters received from a day on.
 *
 * @param days none: what an earlier line promised is taken back
 */
public record PromiseChanged(
        Subject subject,
        ClockKind clock,
        @Nullable Channel channel,
        @Nullable Kind kind,
        @Nullable String topic,
        @Nullable Integer days,
        LocalDate from,
        String reason)
        implements Entry {}
