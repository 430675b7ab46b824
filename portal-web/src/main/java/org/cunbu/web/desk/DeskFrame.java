package org.cunbu.web.desk;

import java.util.List;

/**
 * What stands around every desk page: who is signed in, for which unit, and the ways this person may go.
 *
 * @param name the official's own name
 * @param unit the unit of the first post, empty without a post
 * @param role message key of that post's role
 * @param ways the navigation, only what this person may open
 */
public record DeskFrame(String name, String unit, String role, List<Way> ways) {

    /** One way of the navigation; {@code key} is the message that names it. */
    public record Way(String key, String href, boolean here) {}
}
