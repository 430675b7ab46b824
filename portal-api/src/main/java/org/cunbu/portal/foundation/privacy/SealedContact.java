package org.cunbu.portal.foundation.privacy;

import org.jspecify.annotations.Nullable;

/** Contact details ready for the table: each sealed to its row and column, as hex; the phone's blind index beside it. */
public record SealedContact(
        ContactId id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String phoneBlind) {}
