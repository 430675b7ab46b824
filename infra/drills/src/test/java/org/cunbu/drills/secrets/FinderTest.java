package org.cunbu.drills.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cunbu.embedded.testing.disguise.Disguise;
import org.cunbu.embedded.testing.disguise.DisguisedNumber;
import org.junit.jupiter.api.Test;

/** Who looks for secrets and cannot see them finds none: every disguise must be seen through. */
class FinderTest {

    private static final long SEED = 430525;

    @Test
    void sees_every_kind_of_number_through_every_disguise() {
        var random = new Random(SEED);
        List<Secret> planted = new ArrayList<>();
        for (var kind : DisguisedNumber.Kind.values()) {
            for (var disguise : Disguise.values()) {
                for (int n = 0; n < 20; n++) planted.add(Secret.of(DisguisedNumber.of(kind, disguise, random)));
            }
        }
        var needles = new Needles(planted);
        for (Secret each : planted) {
            var finder = new Finder(needles);
            finder.look("letter", "<p>请打，" + each.written() + "。谢谢</p>");
            assertThat(finder.secrets()).as("seed %s: %s", SEED, each).contains(each);
        }
    }

    @Test
    void sees_a_name_with_gaps_and_an_address_in_any_width() {
        var name = Secret.plain(Secret.NAME, "岑翀彧");
        var mail = Secret.plain("EMAIL", "geheim12x345@example.org");
        var finder = new Finder(new Needles(Set.of(name, mail)));

        finder.look("letter", "我是岑 翀　彧，邮箱 ｇｅｈｅｉｍ12X345@Example.org");

        assertThat(finder.secrets()).containsExactlyInAnyOrder(name, mail);
    }

    @Test
    void sees_a_number_over_several_lines_in_json_in_html_and_in_an_address() {
        var phone = Secret.plain("MOBILE", "13912345678");
        for (String text : new String[] {
            "{\"text\":\"139\\n1234\\n5678\"}",
            "{\"text\":\"\\u4e00\\u4e09\\u4e5d12345678\"}",
            "<p>139<br>1234</p><p>5678</p>",
            "GET /search?q=%E4%B8%80%E4%B8%89%E4%B9%9D%2012345678"
        }) {
            var finder = new Finder(new Needles(Set.of(phone)));
            finder.look("answer", text);
            assertThat(finder.secrets()).as(text).containsExactly(phone);
        }
    }

    @Test
    void does_not_take_for_a_secret_what_masks_leave_of_it() {
        var phone = Secret.plain("MOBILE", "13912345678");
        var name = Secret.plain(Secret.NAME, "岑翀彧");
        var finder = new Finder(new Needles(Set.of(phone, name)));

        finder.look("list", "139****5678，岑**，1391234****，2026-11-25 13:39:12.345");

        assertThat(finder.finds()).isEmpty();
        assertThat(finder.looked()).isPositive();
    }
}
