package org.cunbu.web.desk.cases;

import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.petition.casework.Besides;
import org.cunbu.portal.petition.casework.SeenPeople;
import org.cunbu.portal.petition.intake.Particulars;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;

/** Says how a letter came about, and who all had to do with it. */
final class Others {

    private Others() {}

    static List<CasePage.Fact> of(Besides besides) {
        var facts = new ArrayList<CasePage.Fact>();
        add(facts, "writer", CasePages.masked(besides.writer()));
        for (Masked one : besides.representatives()) add(facts, "representative", CasePages.masked(one));
        Particulars all = besides.particulars();
        if (all != null) {
            entered(facts, besides.enteredBy(), all.entered());
            elsewhere(facts, all.elsewhere());
            var joint = all.joint();
            if (joint != null) add(facts, "people", Integer.toString(joint.people()));
            var post = all.post();
            if (post != null) {
                add(facts, "post", post.address());
                add(
                        facts,
                        "snapshot",
                        Moments.at(post.seen()) + " " + (post.snapshot() == null ? "" : post.snapshot()));
            }
        }
        return List.copyOf(facts);
    }

    private static void entered(
            List<CasePage.Fact> facts, @Nullable String unit, Particulars.@Nullable Entered entered) {
        if (unit == null || entered == null) return;
        add(facts, "entered", unit + "，" + Moments.at(entered.recorded()));
    }

    private static void elsewhere(List<CasePage.Fact> facts, Particulars.@Nullable Elsewhere there) {
        if (there == null) return;
        var first = there.first();
        String again = first == null ? "" : "，重件，初件 " + first.shown();
        add(facts, "ref", there.system() + " " + there.number() + again);
    }

    private static void add(List<CasePage.Fact> facts, String word, @Nullable String words) {
        if (words != null && !words.isBlank()) facts.add(new CasePage.Fact("desk.fact." + word, words.strip()));
    }

    static List<CasePage.SeenContact> seen(SeenPeople people) {
        var seen = new ArrayList<CasePage.SeenContact>();
        add(seen, "contact", people.contact());
        add(seen, "writer", people.writer());
        people.representatives().forEach(one -> add(seen, "representative", one));
        return List.copyOf(seen);
    }

    private static void add(List<CasePage.SeenContact> seen, String who, @Nullable ContactDetails details) {
        if (details == null) return;
        var name = details.name();
        var phone = details.phone();
        var email = details.email();
        seen.add(new CasePage.SeenContact(
                "desk.who." + who,
                name == null ? null : name.text(),
                phone == null ? null : phone.digits(),
                email == null ? null : email.address()));
    }
}
