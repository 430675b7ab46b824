package org.cunbu.portal.people.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;

/**
 * Somebody who has signed in and holds at least one post today.
 *
 * @param name as colleagues and petitioners know them
 * @param posts those held today, never none
 */
public record Official(PersonId person, String name, List<Post> posts) implements Caller {
    public Official {
        posts = List.copyOf(posts);
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("an official holds a post");
        }
        if (!posts.stream().allMatch(post -> post.person().equals(person.value()))) {
            throw new IllegalArgumentException("a post of somebody else");
        }
    }

    /** Whether they hold this role at any unit. */
    public boolean is(Role role) {
        return postAs(role).isPresent();
    }

    /** Whether they hold one of these roles at that very unit; without roles named, any. */
    public boolean isAt(UnitId unit, Role... roles) {
        return postAt(unit, roles).isPresent();
    }

    /** The first post in one of these roles. */
    public Optional<Post> postAs(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return posts.stream().filter(post -> wanted.contains(post.role())).findFirst();
    }

    /** The first post at that very unit in one of these roles; without roles named, in any. */
    public Optional<Post> postAt(UnitId unit, Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return posts.stream()
                .filter(post -> post.unit().equals(unit))
                .filter(post -> wanted.isEmpty() || wanted.contains(post.role()))
                .findFirst();
    }

    /** Who acts when this official acts in that post. */
    public Actor actor(Post post) {
        if (!posts.contains(post)) {
            throw new IllegalArgumentException("a post of somebody else");
        }
        return post.actor();
    }

    /** Who acts where it does not matter in which post. */
    public Actor actor() {
        return posts.getFirst().actor();
    }
}
