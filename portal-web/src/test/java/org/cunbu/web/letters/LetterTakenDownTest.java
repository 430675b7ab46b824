package org.cunbu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.testing.PublicLetterFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A published letter that is taken down: every copy that anybody could fetch is gone within five seconds. */
@PortalTest
class LetterTakenDownTest {

    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final String WORDS = "风雨桥的木板烂了三块";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void is_gone_from_page_json_lists_feed_sitemap_and_search_within_five_seconds() {
        var letter = new PublicLetterFixture(portal).published("风雨桥的木板烂了", WORDS + "，请换一换。", "木板已经换好了。");
        var copies = copies(letter);
        copies.forEach((what, address) -> Awaitility.await(what)
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(text(address)).contains(letter.id().value())));
        copies.values()
                .forEach(address -> assertThat(
                                get(address, null).getResponseHeaders().getCacheControl())
                        .as("may nobody keep %s unasked", address)
                        .isIn("no-store", "no-cache"));
        assertThat(text("/letters/" + letter.id())).contains(WORDS, "og:title", "QAPage");
        assertThat(text("/letters/feed")).contains(WORDS);
        String tag = Objects.requireNonNull(
                get("/letters/feed", null).getResponseHeaders().getETag());
        assertThat(get("/letters/feed", tag).getStatus().value()).isEqualTo(304);

        long since = System.nanoTime();
        takeDown(letter);

        copies.forEach((what, address) -> Awaitility.await(what)
                .atMost(AT_MOST.minusNanos(System.nanoTime() - since))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(text(address))
                        .doesNotContain("/letters/" + letter.id(), "\"" + letter.id() + "\"")));
        assertThat(get("/letters/" + letter.id(), null).getStatus().value()).isEqualTo(404);
        assertThat(get("/api/public-letters/" + letter.id(), null).getStatus().value())
                .isEqualTo(404);
        assertThat(get("/letters/feed", tag).getStatus().value()).isEqualTo(200);
        assertThat(text("/sitemap.xml")).doesNotContain(letter.id().value());
        assertThat(text("/api/search?q={q}")).doesNotContain(letter.id().value(), "木板烂了三");
        assertThat(text("/letters/feed"))
                .contains("at:deleted-entry", "写信人不想公开了")
                .doesNotContain(WORDS);
        assertThat(text("/letters/taken-down"))
                .contains(letter.id().value(), "写信人不想公开了")
                .doesNotContain("风雨桥");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(AT_MOST);
    }

    private static Map<String, String> copies(PublicLetter letter) {
        var copies = new LinkedHashMap<String, String>();
        copies.put("page", "/letters/" + letter.id());
        copies.put("json", "/api/public-letters/" + letter.id());
        copies.put("list", "/letters");
        copies.put("list as json", "/api/public-letters");
        copies.put("feed", "/letters/feed");
        copies.put("feed of the unit", "/letters/feed?unit=D-TRANSPORT");
        copies.put("site map", "/sitemap.xml");
        copies.put("search", "/search?q={q}");
        copies.put("search as json", "/api/search?q={q}");
        return copies;
    }

    private void takeDown(PublicLetter letter) {
        var desk = DeskFixture.of(portal);
        desk.signedIn(Role.MODERATOR, DeskFixture.PETITION_OFFICE)
                .sends(
                        "/desk/moderation/00000000-0000-0000-0000-000000000000/takedowns",
                        Map.of("letter", letter.id().value(), "reason", "WISH"))
                .expectStatus()
                .is3xxRedirection();
    }

    private String text(String address) {
        return new String(
                Objects.requireNonNullElse(get(address, null).getResponseBodyContent(), new byte[0]),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private EntityExchangeResult<byte[]> get(String address, @org.jspecify.annotations.Nullable String tag) {
        var request = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16_000_000))
                .build()
                .get()
                .uri(address, Map.of("q", WORDS));
        if (tag != null) request.header(HttpHeaders.IF_NONE_MATCH, tag);
        return request.exchange().expectBody().returnResult();
    }
}
