package org.cunbu.web.desk.posts;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.UnitChoice;
import org.jspecify.annotations.Nullable;

/**
 * One person's posts, today's and those of before.
 *
 * @param roles which roles there are, by name
 * @param today what stands in the date field to begin with
 */
record PersonPage(
        DeskFrame desk,
        String id,
        String name,
        String username,
        boolean signedIn,
        List<Line> posts,
        List<Deputy> deputies,
        List<UnitChoice> units,
        List<String> roles,
        String today,
        Attempt attempt,
        @Nullable String done) {

    /**
     * One post.
     *
     * @param role message key
     * @param held whether it is held today, or will be
     * @param deputy whether it is held for somebody who is away
     */
    record Line(
            String id,
            String unit,
            String role,
            String from,
            @Nullable String until,
            boolean held,
            boolean deputy) {}

    /** Who acts for this person, in which post, from when until when. */
    record Deputy(String name, String unit, String role, String from, String until) {}
}
