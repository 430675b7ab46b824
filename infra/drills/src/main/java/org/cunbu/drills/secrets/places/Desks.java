package org.cunbu.drills.secrets.places;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.drills.people.Browser;
import org.cunbu.drills.people.Tokens;
import org.cunbu.drills.secrets.Finder;
import org.cunbu.drills.secrets.planting.Planting;

/** The pages of each official's desk, and of many a case, as a browser shows them. */
public final class Desks implements Place {

    private static final int CASES = 24;
    private static final List<String> PAGES = List.of(
            "/me",
            "/desk",
            "/desk?view=open",
            "/desk/moderation",
            "/desk/guard",
            "/desk/terms",
            "/desk/posts",
            "/desk/reports",
            "/desk/retention",
            "/desk/units",
            "/desk/condition");

    private final URI portal;
    private final Planting planted;

    public Desks(URI portal, Planting planted) {
        this.portal = portal;
        this.planted = planted;
    }

    @Override
    public String name() {
        return "各种岗位的网页 · officials' pages";
    }

    @Override
    public String look(Finder finder) throws IOException, InterruptedException {
        int pages = 0;
        for (String official : Officials.ALL) {
            var account = Tokens.account(official);
            var browser = new Browser("17.0.0." + (1 + Officials.ALL.indexOf(official)));
            browser.signIn(portal, account.username(), account.password());
            for (String path : paths()) {
                var page = browser.get(portal + path);
                if (page.statusCode() >= 500) throw new IOException(path + " " + page.statusCode());
                finder.look(official + " " + path, page.body());
                if (page.statusCode() == 200) pages++;
            }
        }
        return pages + " pages that opened";
    }

    private List<String> paths() {
        var paths = new ArrayList<>(PAGES);
        planted.ids().values().stream().limit(CASES).forEach(id -> {
            paths.add("/desk/cases/" + id);
            paths.add("/desk/moderation/" + id);
        });
        return paths;
    }
}
