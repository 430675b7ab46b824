package org.cunbu.web.publication.feed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cunbu.portal.petition.publication.PublicLetterId;

/** Names of feeds and entries that stay the same wherever the portal moves (RFC 4287, 4.2.6). */
final class Names {

    private Names() {}

    static String of(PublicLetterId letter) {
        return urn("public letter " + letter);
    }

    /** The feed of these letters; an empty code means all. */
    static String ofFeed(String county, String township, String unit) {
        return urn("feed " + county + " " + township + " " + unit);
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("cunbu " + name).getBytes(StandardCharsets.UTF_8));
    }
}
