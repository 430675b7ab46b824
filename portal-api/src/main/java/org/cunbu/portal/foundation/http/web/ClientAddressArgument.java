package org.cunbu.portal.foundation.http.web;

import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.ClientAddresses;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a controller the address its request came from. */
class ClientAddressArgument implements HandlerMethodArgumentResolver {

    private final ClientAddresses addresses;

    ClientAddressArgument(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ClientAddress.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> addresses.of(exchange.getRequest()));
    }
}
