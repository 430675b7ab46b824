package org.cunbu.portal.foundation.http.crowd;

import java.util.List;

/**
 * Who goes first when there are more requests than can be served: whoever writes a letter and the officials at work, then
 * readers, and the public search last.
 */
enum Precedence {
    FIRST(1.0),
    READING(0.7),
    SEARCH(0.4);

    // With what their pages need to be usable: a letter's form asks for places, and no page is one without its styles.
    private static final List<String> LETTERS =
            List.of("/api/letters", "/letters/new", "/receipts", "/api/places", "/assets");
    private static final List<String> OFFICES = List.of(
            "/desk",
            "/me",
            "/sign-in",
            "/first-administrator",
            "/oauth2",
            "/login",
            "/logout",
            "/api/cases",
            "/api/queue",
            "/api/moderation",
            "/api/me",
            "/api/persons",
            "/api/units",
            "/api/unit-imports",
            "/api/limits",
            "/api/blocks",
            "/api/retention",
            "/api/search/cases");
    private static final List<String> SEARCHES = List.of("/search", "/api/search");

    private final double share;

    Precedence(double share) {
        this.share = share;
    }

    /** Up to this share of all places these are let in. */
    double share() {
        return share;
    }

    /** Who is served there. */
    static Precedence of(String path) {
        if (isUnder(OFFICES, path) || isUnder(LETTERS, path)) return FIRST;
        return isUnder(SEARCHES, path) ? SEARCH : READING;
    }

    private static boolean isUnder(List<String> roots, String path) {
        for (String root : roots) {
            if (path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/'))
                return true;
        }
        return false;
    }
}
