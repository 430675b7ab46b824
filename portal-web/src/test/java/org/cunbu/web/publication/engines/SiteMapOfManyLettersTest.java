package org.cunbu.web.publication.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.cunbu.portal.people.identity.PublicAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map of more letters than one file may name. */
class SiteMapOfManyLettersTest {

    private static final PublicAddress ADDRESS = new PublicAddress(URI.create("https://cunbu.example"), false);
    private static final Pattern PART =
            Pattern.compile("<sitemap><loc>https://cunbu\\.example/sitemap-letters-([a-z0-9]+)\\.xml</loc></sitemap>");

    @ParameterizedTest
    @CsvSource({"50000, 31", "1000000, 31", "1240000, 31", "1300000, 961", "30000000, 961"})
    void is_cut_by_the_names_so_that_each_file_stays_below_its_limit(long letters, int files) {
        var index = SiteMap.index(letters, ADDRESS);
        assertThat(PART.matcher(index).results().map(part -> part.group(1)).distinct())
                .hasSize(files);
        assertThat(index).startsWith("<?xml").contains("sitemap-pages.xml").endsWith("</sitemapindex>\n");
        assertThat(letters / files).isLessThan(SiteMap.MOST);
        assertThat(files).as("files of an index").isLessThan(50_000);
    }
}
