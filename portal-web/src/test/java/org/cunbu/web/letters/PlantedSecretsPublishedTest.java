package org.cunbu.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.cunbu.embedded.testing.disguise.Disguise;
import org.cunbu.embedded.testing.disguise.DisguisedNumber;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.testing.Browser;
import org.cunbu.web.testing.PublicLetterFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A letter full of numbers in every disguise goes the whole way: no public byte of it shows one. */
@PortalTest
class PlantedSecretsPublishedTest {

    private static final long SEED = 430525;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void shows_none_of_them_on_any_page_in_any_list_feed_map_or_search() {
        var random = new Random(SEED);
        List<DisguisedNumber> secrets = new ArrayList<>();
        for (Disguise disguise : Disguise.values()) {
            for (int n = 0; n < 3; n++) {
                var kind = DisguisedNumber.Kind.values()[random.nextInt(DisguisedNumber.Kind.values().length)];
                secrets.add(DisguisedNumber.of(kind, disguise, random));
            }
        }
        var text = new StringBuilder("竹林边的水闸关不上。");
        var answer = new StringBuilder("水闸已经换好。");
        for (int i = 0; i < secrets.size(); i++) {
            (i % 3 == 2 ? answer : text)
                    .append("有事找我：")
                    .append(secrets.get(i).written())
                    .append("，谢谢。\n");
        }
        var inTitle = DisguisedNumber.of(DisguisedNumber.Kind.MOBILE, Disguise.CHINESE_SPACED, random);
        secrets.add(inTitle);
        var letter = new PublicLetterFixture(portal)
                .publishedAsProposed("竹林水闸 " + inTitle.written(), text.toString(), answer.toString());

        assertThat(letter.text()).contains("竹林边的水闸关不上", "〔");
        var words = letter.title() + letter.text() + letter.answer();
        assertThat(secrets).as("seed %d: %s", SEED, words).hasSize(91).noneMatch(secret -> secret.shows(words));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(read("/search?q=%E7%AB%B9%E6%9E%97%E6%B0%B4%E9%97%B8"))
                        .contains(letter.id().value()));
        for (String address : List.of(
                "/letters/" + letter.id(),
                "/letters",
                "/letters/feed",
                "/letters/taken-down",
                "/sitemap.xml",
                "/api/public-letters",
                "/api/public-letters/" + letter.id(),
                "/search?q=%E7%AB%B9%E6%9E%97%E6%B0%B4%E9%97%B8",
                "/api/search?q=%E7%AB%B9%E6%9E%97%E6%B0%B4%E9%97%B8")) {
            var bytes = read(address);
            assertThat(secrets).as(address).noneMatch(secret -> bytes.contains(secret.written()));
            assertThat(secrets)
                    .filteredOn(secret -> secret.bare().length() > 8)
                    .as(address)
                    .noneMatch(secret -> bytes.contains(secret.bare()));
        }
    }

    private String read(String address) {
        return Browser.at(port).open(address).html();
    }
}
