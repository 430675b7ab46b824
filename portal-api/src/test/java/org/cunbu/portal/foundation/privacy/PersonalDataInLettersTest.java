package org.cunbu.portal.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.privacy.rules.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataInLettersTest {

    private static final long SEED = 430525;
    private static final int CASES = 1_000;
    private static final List<String> BEFORE = List.of("", "我的电话是", "联系", "。请打", "（", "村民李", "\n", "，", "A");
    private static final List<String> AFTER = List.of("", "，谢谢", "。", "）", "\n2019年3月5日", " 门口积水", "张某");

    @ParameterizedTest
    @CsvSource({
        "请打13812345678找我, 请打138****5678找我",
        "电话138 1234 5678, 电话138 **** 5678",
        "电话138-1234-5678。, 电话138-****-5678。",
        "电话１３８１２３４５６７８, 电话１３８****５６７８",
        "幺三八一二三四五六七八, 幺三八****五六七八",
        "+86 13812345678, +86 *******5678",
        "座机0739-7222222, 座机****-*****22",
        "邮箱wang.xm@example.com, 邮箱w******@example.com",
        "车牌湘E·12345停在路上, 车牌湘E·****5停在路上",
        "新能源湘ED12345, 新能源湘E*****5",
        "新能源湘C · DOl4ll, 新能源湘C · *****l",
        "车牌湘KOlO7l, 车牌湘K****l",
        "微信号wangxm_1988, 微信号w*********8"
    })
    void are_masked(String text, String masked) {
        assertThat(PersonalData.mask(text, Set.of())).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "请打0739-7222222，或13812345678, 请打0739-7222222，或138****5678",
        "您的座机07397333333没人接, 您的座机*********33没人接",
        "您的座机七三三三三三三没人接，电话0739 7222222, 您的座机*****三三没人接，电话0739 7222222"
    })
    void are_masked_but_for_the_landlines_of_offices(String text, String masked) {
        var own = Optional.of(new Phone("0739-7333333"));
        assertThat(PersonalData.maskButLandlines(text, Set.of(), own)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-01-15 08:30:00 停水",
                "从2018年12月1日到2019年3月31日",
                "欠工资15000.00元，共20人",
                "洞政发〔2019〕15号",
                "湘政办发2019123号",
                "(2019)湘0525民初1234号",
                "面积1200.5平方米，长3500米",
                "投资13800000000元",
                "门牌1栋2单元301室",
                "打12345和110都没有用",
                "1998-12-12 100元",
                "第3项第15条",
                "服务器192.168.10.123",
                "工单号2019010212345678",
                "S223线K12+300至K15+600",
                "一二三四五六七组",
                "网格编号430525101001",
                "国标GB18030-2022",
                "贵单位A股",
                "每户500-1500元补2019年"
            })
    void dates_amounts_and_numbers_of_documents_stay(String text) {
        assertThat(PersonalData.find(text)).isEmpty();
        assertThat(PersonalData.redact(text, Set.of())).isEqualTo(text);
    }

    @Test
    void a_phone_is_found_however_it_is_typed() {
        everyCase(PersonalKind.MOBILE, random -> grouped(mobile(random), random));
    }

    @Test
    void a_phone_in_chinese_numerals_is_found() {
        everyCase(PersonalKind.MOBILE, random -> inChinese(mobile(random), random));
    }

    @Test
    void a_landline_with_its_area_code_is_found() {
        everyCase(PersonalKind.LANDLINE, random -> {
            String gap = pick(List.of("", "-", " ", "—", "－"), random);
            String number = (2 + random.nextInt(7)) + digits(6, random);
            return wide("0739" + gap + number, random);
        });
    }

    @Test
    void an_id_number_is_found_and_told_from_an_account() {
        everyCase(PersonalKind.ID_NUMBER, random -> wide(idNumber(random), random));
        everyCase(PersonalKind.ID_NUMBER, random -> "430525" + birthDate(random).substring(2) + digits(3, random));
    }

    @Test
    void a_bank_account_is_found_in_groups_too() {
        everyCase(PersonalKind.ACCOUNT, random -> {
            String account = "62" + digits(17, random);
            return random.nextBoolean() ? account : account.replaceAll("(.{4})(?=.)", "$1 ");
        });
    }

    @Test
    void a_plate_is_found() {
        everyCase(PersonalKind.PLATE, random -> {
            String letter = String.valueOf("ABCDEFGHJK".charAt(random.nextInt(10)));
            String number = random.nextBoolean() ? digits(5, random) : "D" + digits(5, random);
            return "湘" + letter + pick(List.of("", "·", " "), random) + number;
        });
    }

    @Test
    void masking_keeps_length_and_everything_else_and_masking_twice_changes_nothing() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            String text = "王小明说" + grouped(mobile(random), random) + "和" + idNumber(random) + "，2019年"
                    + digits(2, random) + "户";
            String masked = PersonalData.mask(text, Set.of("王小明"));
            assertThat(masked).as("seed %s case %s: %s", SEED, i, text).hasSameSizeAs(text);
            assertThat(PersonalData.mask(masked, Set.of("王小明"))).isEqualTo(masked);
            for (int at = 0; at < text.length(); at++) {
                if (masked.charAt(at) != text.charAt(at))
                    assertThat(masked.charAt(at)).isEqualTo('*');
            }
            String redacted = PersonalData.redact(text, Set.of("王小明"));
            assertThat(PersonalData.find(redacted, Set.of("王小明"))).isEmpty();
        }
    }

    @Test
    void the_writers_own_name_is_hidden_also_with_spaces_in_between() {
        assertThat(PersonalData.mask("我叫王 小 明，王小明", Set.of("王小明"))).isEqualTo("我叫王 * *，王**");
        assertThat(PersonalData.redact("我叫王小明", Set.of("王小明"))).isEqualTo("我叫〔姓名〕");
    }

    @Test
    void a_text_without_personal_data_is_the_same_text() {
        String text = "村口的路灯坏了三个月，晚上走路看不见。";
        assertThat(PersonalData.mask(text, Set.of())).isSameAs(text);
    }

    private static void everyCase(PersonalKind kind, Function<Random, String> number) {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            String secret = number.apply(random);
            String before = pick(BEFORE, random);
            String text = before + secret + pick(AFTER, random);
            List<Found> found = PersonalData.find(text);
            assertThat(found).as("seed %s case %s: %s", SEED, i, text).anySatisfy(each -> {
                assertThat(each.kind()).isEqualTo(kind);
                assertThat(each.start()).isLessThanOrEqualTo(before.length());
                assertThat(each.end()).isGreaterThanOrEqualTo(before.length() + secret.length());
            });
            assertThat(PersonalData.redact(text, Set.of())).doesNotContain(secret);
            assertThat(PersonalData.mask(text, Set.of())).doesNotContain(secret);
        }
    }

    private static String mobile(Random random) {
        return "1" + (3 + random.nextInt(7)) + digits(9, random);
    }

    private static String grouped(String mobile, Random random) {
        String gap = pick(List.of("", "", "-", " ", "　", " - ", "—"), random);
        String typed = mobile.substring(0, 3) + gap + mobile.substring(3, 7) + gap + mobile.substring(7);
        return wide(typed, random);
    }

    private static String wide(String text, Random random) {
        if (random.nextInt(3) > 0) return text;
        StringBuilder wide = new StringBuilder();
        text.chars()
                .forEach(c -> wide.append(Character.isLetterOrDigit(c) && c < 0x80 ? (char) (c + 0xFEE0) : (char) c));
        return wide.toString();
    }

    private static String inChinese(String mobile, Random random) {
        String numerals = random.nextBoolean() ? "〇一二三四五六七八九" : "零幺二三四五六七八九";
        StringBuilder spoken = new StringBuilder();
        mobile.chars().forEach(c -> spoken.append(random.nextInt(9) == 0 ? (char) c : numerals.charAt(c - '0')));
        return spoken.toString();
    }

    private static String idNumber(Random random) {
        String body = "430525" + birthDate(random) + digits(3, random);
        int[] weight = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> (body.charAt(i) - '0') * weight[i])
                .sum();
        return body + "10X98765432".charAt(sum % 11);
    }

    private static String birthDate(Random random) {
        return "%04d%02d%02d".formatted(1930 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String digits(int count, Random random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(10));
        assertThat(Digits.western(digits.toString())).isEqualTo(digits.toString());
        return digits.toString();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
