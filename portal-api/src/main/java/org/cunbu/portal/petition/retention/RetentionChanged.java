package org.cunbu.portal.petition.retention;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An administrator changed how long something lives.
 *
 * @param weighed how many letters it concerned at once, as they were told before
 */
public record RetentionChanged(
        Subject subject,
        RetentionSetting.What what,
        @Nullable Integer days,
        long weighed) implements Entry {}
