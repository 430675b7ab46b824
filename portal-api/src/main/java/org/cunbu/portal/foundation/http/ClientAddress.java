package org.cunbu.portal.foundation.http;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The address a request came from, as the connection or a proxy that the deployment trusts names it. It serves to bound
 * how often one place may ask, is kept only as a salted hash, and is never shown.
 *
 * @param value an IPv4 or IPv6 address in its plain form
 */
public record ClientAddress(String value) {

    /** Where no connection stands behind the act: imports, tests, the program itself. */
    public static final ClientAddress NOWHERE = new ClientAddress("0.0.0.0");

    public ClientAddress {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(value);
        if (bytes == null) throw new IllegalArgumentException("not an address");
        value = plain(bytes);
    }

    /** The neighbourhood that shares one allowance: an IPv4 address, or the first 64 bits of an IPv6 one. */
    public String network() {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(value);
        if (bytes == null || bytes.length != 16) return value;
        Arrays.fill(bytes, 8, 16, (byte) 0);
        return plain(bytes) + "/64";
    }

    /** The network around it: the first 24 bits of an IPv4 address, or 48 of an IPv6 one. */
    public String wider() {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(value);
        if (bytes == null) return value;
        int kept = bytes.length == 16 ? 6 : 3;
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        return plain(bytes) + "/" + 8 * kept;
    }

    @Override
    public String toString() {
        return "ClientAddress[…]";
    }

    private static String plain(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }
}
