package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round as its row holds it; {@link RoundRows} turns it into the state it stands for and back. */
@SuppressWarnings("ArrayRecordComponent") // text[] as the driver gives it
public record RoundRow(
        UUID id,
        UUID petition,
        int ordinal,
        String kind,
        int version,
        String stage,
        String secrecy,
        String holder,
        @Nullable String lead,
        @Nullable String mode,
        @Nullable Instant dispatchedAt,
        @Nullable UUID handler,
        @Nullable UUID handlerPost,
        @Nullable String handlerName,
        @Nullable String message,
        @Nullable Instant acceptedAt,
        String paperStage,
        @Nullable String paper,
        @Nullable Instant paperAt,
        @Nullable String paperWhy,
        @Nullable UUID drafter,
        @Nullable String drafterName,
        @Nullable UUID approver,
        @Nullable String approverName,
        @Nullable Instant answeredAt,
        @Nullable String verdict,
        @Nullable String word,
        @Nullable String solved,
        @Nullable String rating,
        @Nullable String remark,
        @Nullable Instant saidAt,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String nextClock,
        @Nullable LocalDate nextDay,
        @Nullable Instant nextDue,
        String[] ranOut,
        boolean concluding,
        boolean open,
        @Nullable String deciding,
        String[] alongside,
        @Nullable String detail,
        @Nullable String once) {}
