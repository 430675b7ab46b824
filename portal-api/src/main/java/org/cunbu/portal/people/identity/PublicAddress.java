package org.cunbu.portal.people.identity;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people know the portal. Links in mails and the names of cookies follow from it. */
@Component
public class PublicAddress {
    private final URI address;

    public PublicAddress(
            @Value("${cunbu.public-url:http://localhost:8080}") URI address,
            @Value("${cunbu.demo:false}") boolean demo) {
        this.address = address;
        if (address.getHost() == null) {
            throw new IllegalStateException("cunbu.public-url is no address: " + address);
        }
        if (!isSafe() && !demo) {
            throw new IllegalStateException(
                    "cunbu.public-url must be https, or http://localhost: over plain http anybody on the way could"
                            + " take an official's session (" + address + ")");
        }
    }

    /** Whether cookies may be bound to this host and to secure connections. */
    public boolean isSafe() {
        return "https".equals(address.getScheme()) || "localhost".equals(address.getHost());
    }

    /** The machine's name in it. */
    public String host() {
        return address.getHost();
    }

    /** The name of a cookie: bound to this very host where the address allows it. */
    public String cookie(String name) {
        return isSafe() ? "__Host-" + name : name;
    }

    /**
     * The full address of a page.
     *
     * @param path with its leading slash
     */
    public String of(String path) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
