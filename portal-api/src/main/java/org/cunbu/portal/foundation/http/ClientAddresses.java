package org.cunbu.portal.foundation.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Finds where a request came from. Only the proxies that the deployment names are believed about it: the list of
 * X-Forwarded-For is read from its end for as long as it was a trusted proxy that spoke.
 */
@Component
public class ClientAddresses {

    private static final int MOST_PROXIES = 10;

    private final List<IpSubnetFilterRule> trusted;

    /** @param proxies setting {@code cunbu.proxies}: addresses or subnets of the deployment's own proxies */
    ClientAddresses(@Value("${cunbu.proxies:}") String proxies) {
        this.trusted = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(ClientAddresses::rule)
                .toList();
    }

    /** The address of whoever asked. */
    public ClientAddress of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) return ClientAddress.NOWHERE;
        ClientAddress address = new ClientAddress(remote.getAddress().getHostAddress());
        List<String> told = request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        for (int i = told.size() - 1; i >= Math.max(0, told.size() - MOST_PROXIES) && isTrusted(address); i--) {
            try {
                address = new ClientAddress(told.get(i));
            } catch (IllegalArgumentException e) {
                return address;
            }
        }
        return address;
    }

    private boolean isTrusted(ClientAddress address) {
        var socket = new InetSocketAddress(address.value(), 1);
        return trusted.stream().anyMatch(rule -> rule.matches(socket));
    }

    private static IpSubnetFilterRule rule(String proxy) {
        int slash = proxy.indexOf('/');
        String address = slash < 0 ? proxy : proxy.substring(0, slash);
        int bits = slash < 0 ? (address.indexOf(':') < 0 ? 32 : 128) : Integer.parseInt(proxy.substring(slash + 1));
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }
}
