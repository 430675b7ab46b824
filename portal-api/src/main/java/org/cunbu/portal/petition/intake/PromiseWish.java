package org.cunbu.portal.petition.intake;

import java.time.LocalDate;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.jspecify.annotations.Nullable;

/** A line that an administrator wants, as it was typed; what it says of none it says of all. */
public record PromiseWish(
        @Nullable ClockKind clock,
        @Nullable Channel channel,
        @Nullable Kind kind,
        @Nullable String topic,
        @Nullable Integer days,
        @Nullable LocalDate from,
        @Nullable String reason) {}
