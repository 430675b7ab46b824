package org.cunbu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.PublicLetterFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** /letters/feed, /sitemap.xml and /robots.txt, read by programs. */
@PortalTest
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void is_what_rfc_4287_asks_for_and_the_site_map_names_only_what_is_public() throws Exception {
        var letter = new PublicLetterFixture(portal).published("沟渠 & 堵了 <br>", "沟渠堵了\n两处 <b>都堵</b>。", "已经疏通。");
        var feed = xml("/letters/feed").getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(one(feed, "id")).startsWith("urn:uuid:");
        assertThat(Instant.parse(one(feed, "updated"))).isAfter(Instant.EPOCH);
        assertThat(links(feed, "self")).singleElement().asString().endsWith("/letters/feed");
        var ids = new HashSet<String>();
        for (Element entry : elements(feed.getElementsByTagNameNS(ATOM, "entry"))) {
            assertThat(ids.add(one(entry, "id"))).isTrue();
            assertThat(one(entry, "title")).isNotBlank();
            Instant.parse(one(entry, "updated"));
            assertThat(elements(entry.getElementsByTagNameNS(ATOM, "author"))).hasSize(1);
            assertThat(links(entry, "alternate")).hasSize(1);
        }
        var mine = elements(feed.getElementsByTagNameNS(ATOM, "entry")).getFirst();
        assertThat(one(mine, "title")).isEqualTo("沟渠 & 堵了 <br>");
        assertThat(one(mine, "content")).contains("沟渠堵了<br>两处 &lt;b&gt;都堵&lt;/b&gt;。");
        assertThat(links(mine, "alternate")).singleElement().asString().endsWith("/letters/" + letter.id());
        var again = elements(
                xml("/letters/feed?unit=D-TRANSPORT").getDocumentElement().getElementsByTagNameNS(ATOM, "entry"));
        assertThat(one(again.getFirst(), "id"))
                .as("the same letter in another feed")
                .isEqualTo(one(mine, "id"));
        assertThat(xml("/letters/feed?unit=D-WATER")
                        .getElementsByTagNameNS(ATOM, "entry")
                        .getLength())
                .isLessThan(ids.size());
        siteMapAndRobots(letter);
    }

    private void siteMapAndRobots(PublicLetter letter) throws Exception {
        var map = Browser.at(port).open("/sitemap.xml").html();
        assertThat(map)
                .contains("/letters/" + letter.id() + "</loc><lastmod>")
                .doesNotContain("/desk", "/receipts", "/api/");
        xml("/sitemap.xml");
        String beginning = letter.id().value().substring(0, 1);
        assertThat(Browser.at(port)
                        .open("/sitemap-letters-" + beginning + ".xml")
                        .html())
                .contains(letter.id().value())
                .doesNotContain("/letters/taken-down");
        assertThat(Browser.at(port).open("/sitemap-pages.xml").html()).contains("/letters/taken-down");
        assertThat(Browser.at(port).open("/sitemap-letters-%3F.xml").status()).isEqualTo(404);
        assertThat(Browser.at(port).open("/robots.txt").html())
                .contains("Disallow: /receipts\n", "Sitemap: http")
                .doesNotContain("Disallow: /letters\n");
    }

    private Document xml(String address) throws Exception {
        var reading = DocumentBuilderFactory.newInstance();
        reading.setNamespaceAware(true);
        reading.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var text = Browser.at(port).open(address).html();
        return reading.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String one(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<String> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS(ATOM, name)).stream()
                .filter(child -> child.getParentNode() == parent)
                .toList();
    }

    private static List<Element> elements(NodeList list) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < list.getLength(); i++) elements.add((Element) list.item(i));
        return elements;
    }
}
