package org.cunbu.portal.foundation.http.web;

import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.ClientAddresses;
import org.cunbu.portal.foundation.http.Proof;
import org.cunbu.portal.foundation.http.Visitor;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands a controller who stands at the door: programs send their proof as a header, pages as a field. */
class VisitorArgument implements HandlerMethodArgumentResolver {

    private static final String HEADER = "Proof-Of-Work";
    private static final String FIELD = "altcha";

    private final ClientAddresses addresses;

    VisitorArgument(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        ClientAddress address = addresses.of(exchange.getRequest());
        return proof(exchange).map(proof -> new Visitor(address, proof));
    }

    private static Mono<Proof> proof(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (header != null) return Mono.just(new Proof(header));
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        if (!MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) return Mono.just(Proof.NONE);
        return exchange.getFormData()
                .mapNotNull(form -> form.getFirst(FIELD))
                .map(Proof::new)
                .defaultIfEmpty(Proof.NONE);
    }
}
