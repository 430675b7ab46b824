package org.cunbu.web.desk.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.QueueFilter;
import org.cunbu.portal.petition.casework.Stage;

/** The ways to look at the queue. */
enum QueueView {
    /** What waits for this official's own hand. */
    MINE(new QueueFilter(Optional.empty(), false, true, Optional.empty())),
    /** Everything open that this official may read. */
    OPEN(QueueFilter.OPEN),
    /** Where a clock ran out and still waits. */
    OVERDUE(new QueueFilter(Optional.empty(), true, false, Optional.empty())),
    ANSWERED(new QueueFilter(Optional.of(Stage.ANSWERED), false, false, Optional.empty())),
    CLOSED(new QueueFilter(Optional.of(Stage.CLOSED), false, false, Optional.empty()));

    private final QueueFilter filter;

    QueueView(QueueFilter filter) {
        this.filter = filter;
    }

    QueueFilter filter() {
        return filter;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The view that was asked for; else what the official's posts are for: acting, or looking on. */
    static QueueView of(String word, Official by) {
        return all().stream()
                .filter(view -> view.word().equals(word))
                .findFirst()
                .orElse(actsThemself(by) ? MINE : OPEN);
    }

    static List<QueueView> all() {
        return Arrays.asList(values());
    }

    private static boolean actsThemself(Official by) {
        return by.postAs(Role.HANDLER, Role.VILLAGE_CADRE, Role.DISPATCHER, Role.UNIT_HEAD)
                .isPresent();
    }
}
