package org.cunbu.portal.people.identity.web;

import org.cunbu.portal.people.identity.Caller;
import org.cunbu.portal.people.identity.KeycloakRealm;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.SignedIn;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Makes every controller know its caller. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakRealm.class)
class CallerConfiguration implements WebFluxConfigurer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Official.class, Caller.class, SignedIn.class);
    }

    private final CallerArgument caller;

    CallerConfiguration(CallerArgument caller) {
        this.caller = caller;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(caller);
    }
}
