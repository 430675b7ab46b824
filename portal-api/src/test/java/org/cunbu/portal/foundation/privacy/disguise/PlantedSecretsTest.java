package org.cunbu.portal.foundation.privacy.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.cunbu.embedded.testing.disguise.Disguise;
import org.cunbu.embedded.testing.disguise.DisguisedNumber;
import org.cunbu.portal.foundation.privacy.PersonalData;
import org.junit.jupiter.api.Test;

/** 10,000 phones, identity numbers, cards, plates and addresses in 30 disguises, planted into sentences. */
class PlantedSecretsTest {

    private static final long SEED = 20261125;
    private static final int CASES = 10_000;
    private static final List<String> BEFORE =
            List.of("", "我的电话是", "電話號碼", "联系我：", "请打", "（", "村民李", "\n", "，", "车牌", "我叫王某某 ", "身份证号", "卡号：", "有事找我 ");
    private static final List<String> AFTER =
            List.of("", "，谢谢", "。", "）", "\n2019年3月5日", " 门口积水", "张某", "，麻烦了！", "；村口");

    @Test
    void none_of_them_can_be_read_in_public() {
        Map<String, List<String>> read = new TreeMap<>();
        Map<Disguise, Integer> tried = new EnumMap<>(Disguise.class);
        Random random = new Random(SEED);
        for (int n = 0; n < CASES; n++) {
            Disguise disguise = Disguise.values()[n % Disguise.values().length];
            DisguisedNumber.Kind kind =
                    DisguisedNumber.Kind.values()[random.nextInt(DisguisedNumber.Kind.values().length)];
            DisguisedNumber secret = DisguisedNumber.of(kind, disguise, random);
            String text = pick(BEFORE, random) + secret.written() + pick(AFTER, random);
            String stored = PersonalData.mask(text, Set.of());
            tried.merge(disguise, 1, Integer::sum);
            for (String shown : List.of(PersonalData.redact(text, Set.of()), PersonalData.redact(stored, Set.of()))) {
                if (secret.shows(shown)) {
                    read.computeIfAbsent(kind + " " + disguise, key -> new ArrayList<>())
                            .add(text + " → " + shown);
                }
            }
            if (stored.contains(secret.written())) {
                read.computeIfAbsent("stored " + kind + " " + disguise, key -> new ArrayList<>())
                        .add(text);
            }
            assertThat(stored).as("seed %s case %s: %s", SEED, n, text).hasSameSizeAs(text);
        }
        assertThat(read).as("seed %s", SEED).isEmpty();
        assertThat(tried)
                .hasSize(30)
                .allSatisfy((disguise, times) -> assertThat(times).isGreaterThanOrEqualTo(333));
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
