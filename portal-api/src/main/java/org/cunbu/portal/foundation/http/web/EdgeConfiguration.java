package org.cunbu.portal.foundation.http.web;

import org.cunbu.portal.foundation.http.ClientAddresses;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** How requests become arguments. */
@Configuration(proxyBeanMethods = false)
@Order(100)
class EdgeConfiguration implements WebFluxConfigurer {

    private final ClientAddresses addresses;

    EdgeConfiguration(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(StrictJson.mapper()));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ValueConverter());
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new ClientAddressArgument(addresses), new VisitorArgument(addresses));
    }
}
