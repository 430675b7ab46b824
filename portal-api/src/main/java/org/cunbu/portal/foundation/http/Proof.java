package org.cunbu.portal.foundation.http;

/**
 * The solution of a {@link Puzzle}, as ALTCHA's clients send it; a stranger's text until it is checked.
 *
 * @param payload Base64 of the JSON with challenge, salt, number and signature; empty where none was sent
 */
public record Proof(String payload) {

    public static final Proof NONE = new Proof("");

    private static final int LONGEST = 1_000;

    public Proof {
        if (payload.length() > LONGEST) payload = "";
    }

    public boolean isThere() {
        return !payload.isEmpty();
    }
}
