package org.cunbu.drills.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody invented who writes a letter full of what nobody else may read, each time in another disguise.
 *
 * @param secrets all that is planted: eight of each person
 * @param addition what they add to their letter later
 * @param word what they say of the answer
 */
record Person(UUID key, String from, Fate fate, String body, String addition, String word, List<Secret> secrets) {

    /** What becomes of the letter. */
    enum Fate {
        PUBLISHED,
        TAKEN_DOWN,
        ANSWERED,
        WAITING,
        KEPT_FROM_VILLAGE,
        DENUNCIATION
    }

    static final int SECRETS = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SURNAMES = "岑谌郗鄢郜阚佘佴仉闫瞿";
    private static final String GIVEN = "翀彧翊珩璟瑭琤祎祯禛稷穑筱筠箴籁紘绂绶缙";
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final String FULL = "０１２３４５６７８９";
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** The person of this number; no two have anything in common. */
    static Person ofNumber(int number, Random random) {
        var fate = Fate.values()[number % Fate.values().length];
        String name = "" + SURNAMES.charAt(number % SURNAMES.length())
                + GIVEN.charAt(number / SURNAMES.length() % GIVEN.length())
                + GIVEN.charAt(number / SURNAMES.length() / GIVEN.length() % GIVEN.length());
        String id = idNumber(random);
        String plate = "湘E" + "ABCDEFGH".charAt(random.nextInt(8)) + digits(random, 4);
        String card = card(random);
        var secrets = new ArrayList<Secret>();
        String shown = keep(secrets, Secret.What.NAME, name, name);
        String inTitle = keep(secrets, Secret.What.PHONE, phone(random), number + 3);
        String reach = keep(secrets, Secret.What.PHONE, phone(random), 0);
        String email = keep(
                secrets, Secret.What.EMAIL, "geheim" + number + "x" + random.nextInt(1_000_000) + "@example.org", 0);
        String inText = keep(secrets, Secret.What.PHONE, phone(random), number);
        String idText = keep(secrets, Secret.What.ID_NUMBER, id, number + 1);
        String cardText = keep(secrets, Secret.What.CARD, card, number + 2);
        String plateText = keep(secrets, Secret.What.PLATE, plate, plate.replace("湘E", "湘E·"));
        return new Person(
                new UUID(random.nextLong(), random.nextLong()),
                "14." + number / 200 % 200 + "." + number % 200 + "." + (1 + random.nextInt(250)),
                fate,
                JSON.writeValueAsString(Map.of(
                        "kind",
                        fate == Fate.DENUNCIATION ? "REPORT" : "INQUIRY",
                        "title",
                        "路灯不亮，请打" + inTitle,
                        "text",
                        "我叫" + shown + "，身份证号" + idText + "。村口的路灯不亮，撞了我的车，车牌" + plateText + "。赔的钱请打到卡号" + cardText
                                + "，电话" + inText + "。",
                        "region",
                        "430525103",
                        "place",
                        "老街桥头",
                        "contact",
                        Map.of("name", name, "phone", reach, "email", email),
                        "publish",
                        fate == Fate.PUBLISHED || fate == Fate.TAKEN_DOWN,
                        "keepFromVillage",
                        fate == Fate.KEPT_FROM_VILLAGE)),
                JSON.writeValueAsString(Map.of("text", "昨晚还是不亮。再说一遍，我是" + shown + "，电话" + inText + "。")),
                JSON.writeValueAsString(Map.of(
                        "solved",
                        "YES",
                        "rating",
                        "SATISFIED",
                        "remark",
                        "灯亮了。还有事请打" + inTitle + "，" + shown + "，身份证" + idText + "。")),
                List.copyOf(secrets));
    }

    private static String keep(List<Secret> secrets, Secret.What what, String plain, int disguise) {
        return keep(secrets, what, plain, disguised(plain, what == Secret.What.EMAIL ? 0 : disguise));
    }

    private static String keep(List<Secret> secrets, Secret.What what, String plain, String written) {
        secrets.add(Secret.of(what, plain, written));
        return written;
    }

    private static String disguised(String plain, int disguise) {
        return switch (disguise % 6) {
            case 1 -> mapped(plain, FULL);
            case 2 -> mapped(plain, NUMERALS);
            case 3 -> plain.replaceAll("(.{4})(?=.)", "$1 ");
            case 4 -> plain.replaceAll("(.{3})(?=.)", "$1-");
            case 5 -> mapped(plain.replaceAll("(.)(?=.)", "$1 "), FULL);
            default -> plain;
        };
    }

    private static String mapped(String plain, String digits) {
        var mapped = new StringBuilder();
        for (char c : plain.toCharArray()) mapped.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : c);
        return mapped.toString();
    }

    private static String phone(Random random) {
        return "1" + "356789".charAt(random.nextInt(6)) + digits(random, 9);
    }

    /** With the check digit of GB 11643. */
    private static String idNumber(Random random) {
        String seventeen = "430525" + (1940 + random.nextInt(60))
                + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)) + digits(random, 3);
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        return seventeen + CHECKS.charAt(sum % 11);
    }

    /** With the check digit of ISO/IEC 7812 (Luhn). */
    private static String card(Random random) {
        String known = "62" + digits(random, 16);
        int sum = 0;
        for (int i = 0; i < known.length(); i++) {
            int digit = known.charAt(known.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return known + (10 - sum % 10) % 10;
    }

    private static String digits(Random random, int many) {
        var digits = new StringBuilder();
        for (int i = 0; i < many; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }
}
