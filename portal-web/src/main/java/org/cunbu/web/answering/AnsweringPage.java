package org.cunbu.web.answering;

import java.util.List;
import org.cunbu.portal.people.organization.Answering;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one place.
 *
 * @param up the place around it; none of a township
 * @param chain the nearest first
 * @param units the village's and township's own units, which answer where nobody is named
 * @param departments those that stand by the place 联乡联村
 * @param leaders of a group: who answers for which households, which are called by the end of their codes only
 * @param below the places in it
 */
record AnsweringPage(
        String code,
        String name,
        String fullName,
        @Nullable Way up,
        List<Answering> chain,
        List<Office> units,
        List<Office> departments,
        List<Leader> leaders,
        List<Way> below) {

    /** Another place. */
    record Way(String code, String name) {}

    /** A unit and its phone. */
    record Office(String name, @Nullable String phone) {}

    /** A group's leader and the households they answer for. */
    record Leader(String name, String title, List<String> households) {}
}
