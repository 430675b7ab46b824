package org.cunbu.bench.pages;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The portal's public pages: those that its site map names, and one letter, one village, one search, one figure's items. */
final class PublicPages {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final List<String> ALWAYS =
            List.of("/", "/letters/new", "/letters", "/rates", "/villages", "/receipts");

    private PublicPages() {}

    static List<String> of(Asking asking) throws IOException {
        Set<String> pages = new LinkedHashSet<>(ALWAYS);
        links(asking, "/sitemap").stream().filter(PublicPages::isPage).forEach(pages::add);
        first(links(asking, "/letters"), "/letters/(?!new|feed|taken-down)[^/?]+")
                .ifPresent(pages::add);
        first(links(asking, "/villages"), "/villages/[^/?]+").ifPresent(pages::add);
        pages.add("/search?q=%E8%B7%AF%E7%81%AF");
        pages.add("/rates/items?scope=county&amp;rate=REPLY".replace("&amp;", "&"));
        return pages.stream().filter(page -> answers(asking, page)).toList();
    }

    private static List<String> links(Asking asking, String page) throws IOException {
        return LINK.matcher(asking.get(page).text())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    private static java.util.Optional<String> first(List<String> links, String pattern) {
        return links.stream().filter(link -> link.matches(pattern)).findFirst();
    }

    /** Not what is fetched, signed in to, or a file. */
    private static boolean isPage(String link) {
        return !link.matches(
                        "/(desk|me|login|logout|oauth2|api|assets|static|css|js|webjars|v3|demo|styleguide|wall|letters/feed).*")
                && !link.matches(".*\\.[a-z0-9]{2,5}")
                && !link.contains("?");
    }

    private static boolean answers(Asking asking, String page) {
        try {
            return asking.get(page).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
