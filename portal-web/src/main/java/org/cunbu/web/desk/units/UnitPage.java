package org.cunbu.web.desk.units;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.UnitChoice;
import org.jspecify.annotations.Nullable;

/**
 * One unit: what it is called and how it is reached, by which places it stands, who holds which post.
 *
 * @param code empty for a unit that is to be
 * @param address where the forms go
 * @param department whether it can stand by townships and villages
 */
record UnitPage(
        DeskFrame desk,
        String code,
        String name,
        String address,
        List<String> kinds,
        List<UnitChoice> units,
        boolean department,
        List<Link> links,
        List<Held> posts,
        String today,
        Attempt attempt,
        @Nullable String done) {

    /** A place by which the department stands. */
    record Link(
            String id, String place, String from, @Nullable String until, boolean stands) {}

    /** Who holds a post; {@code role} is a message key. */
    record Held(String href, String name, String role, boolean deputy) {}
}
