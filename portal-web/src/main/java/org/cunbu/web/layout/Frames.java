package org.cunbu.web.layout;

import org.cunbu.web.assets.Assets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Puts the frame around a page: from the deployer's settings and from what this browser chose. */
@Component
public class Frames {

    private final Site site;
    private final boolean demo;
    private final Assets assets;

    Frames(Site site, @Value("${cunbu.demo:false}") boolean demo, Assets assets) {
        this.site = site;
        this.demo = demo;
        this.assets = assets;
    }

    public Frame of(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return new Frame(site, demo, Choices.size(request), Choices.language(request), here(request), assets);
    }

    /** A page that answers a form has no address to come back to but the form's own. */
    private static String here(ServerHttpRequest request) {
        var path = request.getURI().getRawPath();
        var query = request.getURI().getRawQuery();
        return query == null || !request.getMethod().equals(HttpMethod.GET) ? path : path + "?" + query;
    }
}
