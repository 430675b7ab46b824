package org.cunbu.web.publication.engines;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cunbu.portal.people.identity.PublicAddress;
import org.cunbu.portal.petition.publication.Listed;
import org.cunbu.portal.petition.publication.PublicLetterId;
import org.cunbu.portal.petition.publication.Publication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Flux;

/**
 * The map of what is public (sitemaps.org): one file, or beyond 50,000 addresses an index of files, cut by the first
 * characters of the letters' names. Those are random, so that the files grow alike.
 */
@Component
class SiteMap {

    /** The most addresses that a file may hold. */
    static final long MOST = 50_000;

    private static final long COMFORTABLE = 40_000;
    private static final List<String> PAGES = List.of(
            "/", "/letters", "/letters/taken-down", "/rates", "/villages", "/privacy", "/accessibility", "/sitemap");

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final Publication publication;
    private final PublicAddress address;

    SiteMap(Publication publication, PublicAddress address) {
        this.publication = publication;
        this.address = address;
    }

    /** Everything in one file, or the list of files. */
    Flux<String> whole() {
        return publication
                .count()
                .flatMapMany(
                        letters -> letters + PAGES.size() <= MOST ? oneFile() : Flux.just(index(letters, address)));
    }

    /** The pages that are no letters. */
    Flux<String> pages() {
        return file(Flux.fromIterable(PAGES).map(this::page));
    }

    /** The letters whose names begin so. */
    Flux<String> part(String beginning) {
        return file(letters(beginning));
    }

    private Flux<String> oneFile() {
        return file(Flux.fromIterable(PAGES).map(this::page).concatWith(letters("")));
    }

    private Flux<String> letters(String beginning) {
        return publication.listed(beginning).map(this::letter);
    }

    private static Flux<String> file(Flux<String> addresses) {
        return Flux.concat(Flux.just(HEAD + "<urlset" + NAMESPACE), addresses, Flux.just("</urlset>\n"))
                .buffer(500)
                .map(lines -> String.join("", lines));
    }

    /** As many first characters as keep every file below the limit. */
    static String index(long letters, PublicAddress address) {
        int length = 1;
        long files = PublicLetterId.beginnings(1).size();
        while (letters / files > COMFORTABLE) {
            length++;
            files *= PublicLetterId.beginnings(1).size();
        }
        var index = new StringBuilder(HEAD + "<sitemapindex" + NAMESPACE);
        index.append(entry("sitemap", address.of("/sitemap-pages.xml"), ""));
        for (String beginning : PublicLetterId.beginnings(length)) {
            index.append(entry("sitemap", address.of("/sitemap-letters-" + beginning + ".xml"), ""));
        }
        return index.append("</sitemapindex>\n").toString();
    }

    private String page(String path) {
        return entry("url", address.of(path), "");
    }

    private String letter(Listed letter) {
        var day = letter.published().truncatedTo(ChronoUnit.SECONDS);
        return entry("url", address.of("/letters/" + letter.id()), "<lastmod>" + day + "</lastmod>");
    }

    private static String entry(String name, String href, String more) {
        return "<" + name + "><loc>" + HtmlUtils.htmlEscape(href, "UTF-8") + "</loc>" + more + "</" + name + ">\n";
    }
}
