package org.cunbu.portal.people.organization.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitTree;
import org.jspecify.annotations.Nullable;

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
        requireSensible("from", wish.from());
        if (wish.until() != null) {
            requireSensible("until", wish.until());
        }
        if (wish.until() != null && !wish.until().isAfter(wish.from())) {
            throw Invalid.field("until", "before-from", "结束日期要晚于开始日期。");
        }
        Post post = new Post(Ids.next(), wish.person(), wish.unit(), wish.role(), wish.from(), wish.until());
        for (Post other : held) {
            refuseTwice(post, other);
            refuseSettingsBesideLetters(post, other);
        }
        return post;
    }

    private static void requireSensible(String field, LocalDate day) {
        if (day.getYear() < 1949 || day.getYear() > 2100) {
            throw Invalid.field(field, "out-of-range", "日期写成 2026-11-25 这样。");
        }
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
        return beginsBefore(one, other.until()) && beginsBefore(other, one.until());
    }

    private static boolean beginsBefore(Post post, java.time.@Nullable LocalDate end) {
        return !post.from().equals(post.until()) && (end == null || post.from().isBefore(end));
    }
}
