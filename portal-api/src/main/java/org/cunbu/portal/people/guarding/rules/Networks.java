package org.cunbu.portal.people.guarding.rules;

import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.Invalid;

/**
 * Reads an address or a network as somebody types it. Since addresses are kept as hashes, only the two sizes that are
 * hashed can be blocked: one address (of IPv6 its /64), and the network around it (/24, of IPv6 /48).
 */
public final class Networks {

    private Networks() {}

    /** What was meant. */
    public record Meant(Block.Kind kind, String text) {}

    public static Meant read(String typed) {
        String text = typed.strip();
        int slash = text.indexOf('/');
        ClientAddress address = address(slash < 0 ? text : text.substring(0, slash));
        String size = slash < 0 ? "" : text.substring(slash + 1);
        boolean six = address.value().indexOf(':') >= 0;
        if (size.isEmpty() || size.equals(six ? "64" : "32")) {
            return new Meant(Block.Kind.ADDRESS, address.network());
        }
        if (size.equals(six ? "48" : "24")) return new Meant(Block.Kind.NETWORK, address.wider());
        throw Invalid.field("network", "other-size", "只能停一个地址，或 /24（IPv6 为 /48）的网段。");
    }

    private static ClientAddress address(String text) {
        try {
            return new ClientAddress(text);
        } catch (IllegalArgumentException none) {
            throw Invalid.field("network", "malformed", "请写一个地址或网段，例如 203.0.113.7 或 203.0.113.0/24；或者写电话。");
        }
    }
}
