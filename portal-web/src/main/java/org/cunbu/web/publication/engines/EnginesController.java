package org.cunbu.web.publication.engines;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.identity.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Flux;

/** /robots.txt and /sitemap.xml: where search engines may look, and where not. */
@Controller
class EnginesController {

    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Pattern BEGINNING = Pattern.compile("[a-z0-9]{1,4}");

    private final SiteMap map;
    private final PublicAddress address;

    EnginesController(SiteMap map, PublicAddress address) {
        this.map = map;
        this.address = address;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String text = """
                User-agent: *
                Disallow: /api/
                Disallow: /desk
                Disallow: /me
                Disallow: /sign-in
                Disallow: /oauth2/
                Disallow: /first-administrator
                Disallow: /letters/new
                Disallow: /receipts
                Disallow: /search
                Disallow: /display
                Disallow: /live/

                Sitemap: %s
                """.formatted(address.of("/sitemap.xml"));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<Flux<String>> whole() {
        return xml(map.whole());
    }

    @GetMapping("/sitemap-pages.xml")
    ResponseEntity<Flux<String>> pages() {
        return xml(map.pages());
    }

    @GetMapping("/sitemap-letters-{beginning}.xml")
    ResponseEntity<Flux<String>> part(@PathVariable String beginning) {
        if (!BEGINNING.matcher(beginning).matches()) throw new NotFound("这一份地图");
        return xml(map.part(beginning));
    }

    private static ResponseEntity<Flux<String>> xml(Flux<String> lines) {
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(CacheControl.noCache())
                .body(lines);
    }
}
