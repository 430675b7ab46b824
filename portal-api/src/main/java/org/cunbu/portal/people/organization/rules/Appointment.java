package org.cunbu.portal.people.organization.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.organization.NewDeputy;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitTree;

/** What must hold before somebody is given a post. */
public final class Appointment {
    private Appointment() {}

    /**
     * The post, if it may be given.
     *
     * @param held every post the person has or had
     */
    public static Post of(NewPost wish, List<Post> held, UnitTree units, Actor by) {
        if (wish.person().equals(by.person())) {
            throw new Forbidden("不能给自己任命职务，请另一位系统管理员办理。");
        }
        if (units.find(wish.unit()).isEmpty()) {
            throw Invalid.field("unit", "unknown", "没有这个单位。");
        }
        Days.check("from", wish.from());
        LocalDate until = wish.until();
        if (until != null) {
            Days.checkEnd(wish.from(), until);
        }
        Post post = new Post(Ids.next(), wish.person(), wish.unit(), wish.role(), wish.from(), wish.until());
        for (Post other : held) {
            refuseTwice(post, other);
            refuseSettingsBesideLetters(post, other);
        }
        return post;
    }

    /**
     * The post of somebody who acts while its holder is away.
     *
     * @param away the holder's post
     * @param held every post the deputy has or had
     */
    public static Post deputy(NewDeputy wish, Post away, List<Post> held, UnitTree units, Actor by) {
        if (wish.person().equals(away.person())) {
            throw Invalid.field("deputy", "the-same", "代理的人不能是本人。");
        }
        if (away.isDeputys()) {
            throw new Conflict("wrong-state", "代理的职务不能再请别人代理，请从原来担任的人那里安排。");
        }
        LocalDate end = away.until();
        if (!wish.from().isBefore(wish.until())) {
            throw Invalid.field("until", "before-from", "结束日期要晚于开始日期。");
        }
        if (wish.from().isBefore(away.from()) || (end != null && wish.until().isAfter(end))) {
            throw Invalid.field("from", "out-of-range", "代理的日子要在原来任职的日子以内。");
        }
        NewPost own = new NewPost(wish.person(), away.unit(), away.role(), wish.from(), wish.until());
        Post post = of(own, held, units, by);
        return new Post(post.id(), post.person(), post.unit(), post.role(), post.from(), post.until(), away.id());
    }

    private static void refuseTwice(Post post, Post other) {
        if (other.unit().equals(post.unit()) && other.role() == post.role() && overlap(post, other)) {
            throw new Conflict("already-there", "这个人在这段时间已经担任这个职务。");
        }
    }

    /** Who keeps the settings reads no letter: nobody holds both kinds of posts at a time. */
    private static void refuseSettingsBesideLetters(Post post, Post other) {
        boolean mixed = (post.role() == Role.ADMINISTRATOR) != (other.role() == Role.ADMINISTRATOR);
        if (mixed && overlap(post, other)) {
            throw new Conflict("wrong-state", "系统管理员不看信，不能同时担任其他职务；请先结束原来的职务。");
        }
    }

    private static boolean overlap(Post one, Post other) {
        return Days.overlap(one.from(), one.until(), other.from(), other.until());
    }
}
