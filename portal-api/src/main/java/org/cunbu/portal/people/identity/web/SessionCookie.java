package org.cunbu.portal.people.identity.web;

import org.cunbu.portal.people.identity.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/** Sessions of the pages come from PostgreSQL; the browser holds a random number in a cookie that no script reads. */
@Configuration(proxyBeanMethods = false)
@EnableSpringWebSession
class SessionCookie {
    @Bean
    WebSessionIdResolver webSessionIdResolver(PublicAddress address) {
        CookieWebSessionIdResolver cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(address.cookie("session"));
        cookie.addCookieInitializer(
                made -> made.path("/").httpOnly(true).sameSite("Lax").secure(address.isSafe()));
        return cookie;
    }
}
