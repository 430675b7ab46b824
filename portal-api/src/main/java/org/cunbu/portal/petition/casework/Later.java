package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes after the answer, or beside the way to it.
 *
 * @param withdrawal  the day from which the letter is taken back, where its writer wants that
 * @param mayRecall   whether the petitioner may still leave it after all
 * @param mayRemind   whether the petitioner may ask for haste now
 * @param mayReopen   whether the petitioner may have it handled anew
 * @param reopenUntil until which day, where that is so
 * @param review      where a written opinion can be taken to, and until when; none where that is not, or no longer, so
 * @param chapters    all rounds, oldest first; empty while there is one only
 * @param orders      督办; for officials
 * @param reminders   催办; for officials
 */
public record Later(
        @Nullable LocalDate withdrawal,
        boolean mayRecall,
        boolean mayRemind,
        boolean mayReopen,
        @Nullable LocalDate reopenUntil,
        Review.@Nullable Next review,
        List<Chapter> chapters,
        List<Order> orders,
        List<Reminder> reminders) {
    public Later {
        chapters = List.copyOf(chapters);
        orders = List.copyOf(orders);
        reminders = List.copyOf(reminders);
    }

    /** The same for whoever holds a receipt that an official made: it only tracks. */
    public Later trackingOnly() {
        return new Later(withdrawal, false, false, false, null, null, chapters, orders, reminders);
    }
}
