package org.cunbu.web.identity;

import java.util.List;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Unit;

/**
 * Who has signed in, and as what.
 *
 * @param account the user name, to tell somebody who is to give them a post
 */
record MePage(String name, String account, List<Line> posts, boolean desk, boolean moderation, boolean admin) {

    /** One post in words. */
    record Line(String unit, String role) {}

    static MePage of(SignedIn account, Official official, Organization organization) {
        return new MePage(
                official.name(),
                account.username(),
                official.posts().stream().map(post -> line(post, organization)).toList(),
                official.posts().stream().anyMatch(post -> post.role() != Role.ADMINISTRATOR),
                official.is(Role.MODERATOR),
                official.is(Role.ADMINISTRATOR));
    }

    static MePage withoutPost(SignedIn account) {
        return new MePage(account.name(), account.username(), List.of(), false, false, false);
    }

    private static Line line(Post post, Organization organization) {
        String unit = organization
                .unit(post.unit())
                .map(Unit::name)
                .orElse(post.unit().value());
        return new Line(unit, post.role().words());
    }
}
