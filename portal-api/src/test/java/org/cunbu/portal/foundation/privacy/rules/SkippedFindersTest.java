package org.cunbu.portal.foundation.privacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cunbu.embedded.testing.disguise.Disguise;
import org.cunbu.embedded.testing.disguise.DisguisedNumber;
import org.junit.jupiter.api.Test;

/** A finder that one look along the text tells to be of no use is skipped: nothing may be lost by it. */
class SkippedFindersTest {

    private static final long SEED = 20261126;
    private static final Set<String> NAMES = Set.of("王小明", "Li Lei");
    private static final List<String> PIECES = List.of(
            "村口那段路下雨以后坑里积水，骑车的老人看不清深浅。",
            "自来水这个星期停了三次，每次都是做晚饭的时候。",
            "洞口县两个村，什么时候修？",
            "2026年11月25日",
            "一三八",
            "零零一三八零零零",
            "拐洞",
            "1",
            "38",
            "0013",
            "微信",
            "扣扣号：",
            "qq",
            "abc_def",
            "艾特",
            "一@一.一",
            "wang at qq dot com",
            "小老鼠",
            "湘E",
            "yao san ba ling ling",
            "王 小明",
            "Li Lei",
            "138****0013",
            "③⑤",
            "０７３９",
            "\u200B",
            "é",
            "\t",
            "\n",
            "——",
            "……",
            "|",
            "Oo",
            "l",
            "洞",
            "两",
            "，",
            "、",
            "电话",
            "护照",
            "的");

    @Test
    void every_planted_secret_is_found_as_by_all_finders() {
        var random = new Random(SEED);
        var kinds = DisguisedNumber.Kind.values();
        var disguises = Disguise.values();
        for (int n = 0; n < 1_800; n++) {
            var secret =
                    DisguisedNumber.of(kinds[random.nextInt(kinds.length)], disguises[n % disguises.length], random);
            same(pieces(random, 3) + secret.written() + pieces(random, 3), n);
        }
    }

    @Test
    void any_pieces_put_together_are_read_as_by_all_finders() {
        var random = new Random(SEED);
        for (int n = 0; n < 1_500; n++) same(pieces(random, 12), n);
    }

    @Test
    void any_few_telling_signs_are_read_as_by_all_finders() {
        var random = new Random(SEED);
        String signs = "13807两洞拐一三八零幺O〇oxX|lat@#.点qQwv信微扣的村路，。- 　\n号③３";
        for (int n = 0; n < 5_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) text.append(signs.charAt(random.nextInt(signs.length())));
            same(text.toString(), n);
        }
    }

    @Test
    void a_common_letter_needs_no_finder() {
        String common = "卫生室的门这两个星期都锁着，开药要走到镇上。路灯有四盏不亮，请有关单位来看一看。";
        assertThat(Tells.of(common).none()).isTrue();
        assertThat(Tells.of(common + "电话13800138000").typed()).isTrue();
    }

    private static void same(String text, int n) {
        assertThat(Finders.all(text, NAMES))
                .as("seed %s case %s: %s", SEED, n, text)
                .isEqualTo(Finders.all(text, NAMES, Tells.ALL));
    }

    private static String pieces(Random random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.toString();
    }
}
