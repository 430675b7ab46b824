package org.cunbu.portal.insight.statistics.rules;

import static org.cunbu.portal.people.organization.Role.ADMINISTRATOR;
import static org.cunbu.portal.people.organization.Role.AUDITOR;
import static org.cunbu.portal.people.organization.Role.DISPATCHER;
import static org.cunbu.portal.people.organization.Role.LEADER;
import static org.cunbu.portal.people.organization.Role.SUPERVISOR;
import static org.cunbu.portal.people.organization.Role.UNIT_HEAD;

import java.util.function.Predicate;
import org.cunbu.portal.people.identity.Caller;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.UnitId;

/**
 * What a caller may see of the figures that not everybody may see.
 *
 * @param live   sealed letters as they stand now; others see them as of the last midnight
 * @param closer figures told apart by several things at once, and the lines behind kinds and topics
 */
public record Sight(boolean live, boolean closer, Predicate<String> village) {

    private static final Sight EVERYBODY = new Sight(false, false, village -> false);

    public static Sight of(Caller caller) {
        if (!(caller instanceof Official official)) return EVERYBODY;
        boolean all = holds(official, post -> post.role() == LEADER || post.role() == AUDITOR);
        boolean discipline = holds(official, post -> post.unit().equals(UnitId.DISCIPLINE));
        boolean oversees = holds(
                official, post -> post.role() == SUPERVISOR || post.role() == DISPATCHER || post.role() == UNIT_HEAD);
        return new Sight(all || discipline, all || oversees, village -> all || readsVillage(official, village));
    }

    /** Small counts of a village are read by those who handle its letters: the village, its township, the county's desks. */
    private static boolean readsVillage(Official official, String village) {
        return holds(
                official,
                post -> post.unit().equals(UnitId.HEADQUARTERS)
                        || post.unit().equals(UnitId.PETITION_OFFICE)
                        || post.unit().value().equals("T" + village.substring(0, Math.min(9, village.length())))
                        || post.unit().value().equals("V" + village));
    }

    private static boolean holds(Official official, Predicate<Post> which) {
        return official.posts().stream()
                .filter(post -> post.role() != ADMINISTRATOR)
                .anyMatch(which);
    }
}
