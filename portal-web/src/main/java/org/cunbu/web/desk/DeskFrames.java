package org.cunbu.web.desk;

import static org.cunbu.portal.people.organization.Role.ADMINISTRATOR;
import static org.cunbu.portal.people.organization.Role.MODERATOR;

import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.insight.reports.Reports;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.FollowUps;
import org.cunbu.portal.petition.casework.Inspections;
import org.cunbu.portal.petition.casework.Snippets;
import org.cunbu.portal.petition.casework.Supervision;
import org.cunbu.portal.petition.casework.Wall;
import org.cunbu.portal.petition.intake.EntryDesk;
import org.springframework.stereotype.Component;

/** Puts the desk around an official's page: the ways their posts open, and none besides. */
@Component
public class DeskFrames {

    private final Organization organization;
    private final EntryDesk entries;

    DeskFrames(Organization organization, EntryDesk entries) {
        this.organization = organization;
        this.entries = entries;
    }

    /** @param here the last word of the message key of the way that is open: queue, units … */
    public DeskFrame of(Official by, String here) {
        Post post = by.posts().getFirst();
        return new DeskFrame(by.name(), nameOf(post.unit()), roleKey(post.role()), waysOf(by, here));
    }

    /** The name of a unit as people know it. */
    public String nameOf(UnitId unit) {
        return organization.unit(unit).map(Unit::name).orElse(unit.value());
    }

    /** Message key of a role. */
    public static String roleKey(Role role) {
        return "desk.role." + role.name();
    }

    /** Whether this official has letters to read at all: who only keeps the settings has none. */
    public static boolean readsLetters(Official by) {
        return by.posts().stream().anyMatch(post -> post.role() != ADMINISTRATOR);
    }

    private List<DeskFrame.Way> waysOf(Official by, String here) {
        return Stream.of(
                        way("queue", "/desk", here, readsLetters(by)),
                        way("entries", "/desk/entries", here, entries.mayEnter(by)),
                        way("texts", "/desk/texts", here, entries.mayEnter(by)),
                        way("lists", "/desk/lists/problems", here, readsLetters(by)),
                        way("morning", "/desk/morning", here, Wall.maySee(by)),
                        way("snippets", "/desk/snippets", here, Snippets.mayUse(by)),
                        way("wall", "/desk/wall", here, Wall.maySee(by)),
                        way("inspections", "/desk/inspections", here, Inspections.mayInspect(by)),
                        way("calls", "/desk/calls", here, FollowUps.mayCallBack(by)),
                        way("supervision", "/desk/supervision", here, Supervision.signs(by)),
                        way("attention", "/desk/attention", here, Supervision.leads(by)),
                        way("moderation", "/desk/moderation", here, by.is(MODERATOR)),
                        way("units", "/desk/units", here, by.is(ADMINISTRATOR)),
                        way("posts", "/desk/posts", here, by.is(ADMINISTRATOR)),
                        way("answering", "/desk/answering", here, by.is(ADMINISTRATOR)),
                        way("imports", "/desk/imports", here, by.is(ADMINISTRATOR)),
                        way("guard", "/desk/guard", here, by.is(ADMINISTRATOR)),
                        way("terms", "/desk/terms", here, by.is(ADMINISTRATOR)),
                        way("papers", "/desk/papers", here, by.is(ADMINISTRATOR)),
                        way("retention", "/desk/retention", here, by.is(ADMINISTRATOR)),
                        way("condition", "/desk/condition", here, by.is(ADMINISTRATOR)),
                        way("reports", "/desk/reports", here, by.is(ADMINISTRATOR) || Reports.mayFreeze(by)),
                        way("rates", "/rates", here, true),
                        way("me", "/me", here, true))
                .flatMap(List::stream)
                .toList();
    }

    private static List<DeskFrame.Way> way(String word, String href, String here, boolean open) {
        return open ? List.of(new DeskFrame.Way("desk.way." + word, href, word.equals(here))) : List.of();
    }
}
