package org.cunbu.portal.petition.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;

/**
 * 网络舆情: a post elsewhere. It may be gone tomorrow, so what stood there is kept with its time.
 *
 * @param address where it stands, http or https only
 * @param snapshot what stood there, at most 10,000 characters
 * @param seen when somebody looked
 */
public record OnlinePost(String address, Optional<String> snapshot, Instant seen) {

    private static final int LONGEST_ADDRESS = 500;

    public OnlinePost {
        address = checked(address);
        snapshot = snapshot.map(text -> PlainText.lines("postSnapshot", text, LetterText.MAX))
                .filter(text -> !text.isBlank());
    }

    private static String checked(String raw) {
        String address = PlainText.oneLine("postAddress", raw.strip(), LONGEST_ADDRESS);
        try {
            var uri = new URI(address).parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web && uri.getHost() != null && uri.getUserInfo() == null)
                return new URI(scheme + address.substring(scheme.length())).toASCIIString();
        } catch (URISyntaxException none) {
            // said below
        }
        throw Invalid.field("postAddress", "no-address", "请填网帖的完整网址，以 http:// 或 https:// 开头。");
    }

    /** Never the words themselves: they belong into no log. */
    @Override
    public String toString() {
        return "OnlinePost[…]";
    }
}
