package org.cunbu.web.desk.posts;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * Everybody with an account, and which posts they hold today.
 *
 * @param attempt the form of somebody to be expected, where it came back
 * @param next address of the next page
 */
record PeoplePage(
        DeskFrame desk,
        List<Line> people,
        @Nullable String next,
        @Nullable String first,
        Attempt attempt,
        @Nullable String done) {

    /** One person. */
    record Line(String href, String name, String username, boolean signedIn, List<Held> posts) {}

    /** A post in words; {@code role} is a message key. */
    record Held(String unit, String role) {}
}
