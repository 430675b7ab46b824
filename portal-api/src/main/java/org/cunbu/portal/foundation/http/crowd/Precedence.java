package org.cunbu.portal.foundation.http.crowd;

import java.util.List;

/**
 * Who goes first when there are more requests than can be served: the officials at work, who are few, and whoever writes a
 * letter, then readers, and the public search last.
 */
enum Precedence {
    OFFICES(1.0),
    LETTERS(0.9),
    READING(0.7),
    SEARCH(0.4);

    // With what their pages need to be usable: a letter's form asks for places, and no page is one without its styles.
    private static final List<String> LETTERS_AT =
            List.of("/api/letters", "/letters/new", "/receipts", "/api/places", "/assets");
    private static final List<String> OFFICES_AT = List.of(
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
            "/api/imports",
            "/api/exports",
            "/api/unit-imports",
            "/api/limits",
            "/api/blocks",
            "/api/retention",
            "/api/search/cases");
    private static final List<String> SEARCH_AT = List.of("/search", "/api/search");

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
        if (isUnder(OFFICES_AT, path)) return OFFICES;
        if (isUnder(LETTERS_AT, path)) return LETTERS;
        return isUnder(SEARCH_AT, path) ? SEARCH : READING;
    }

    private static boolean isUnder(List<String> roots, String path) {
        for (String root : roots) {
            if (path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/'))
                return true;
        }
        return false;
    }
}
