package org.cunbu.drills.secrets.planting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cunbu.drills.secrets.Secret;
import org.cunbu.embedded.testing.disguise.DisguisedNumber.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody invented who writes a letter full of what nobody else may read, each time in another disguise.
 *
 * @param body the letter
 * @param addition what they add to their letter later
 * @param word what they say of the answer
 * @param telling what a careless official writes down of them
 * @param secrets all that is planted, {@value #SECRETS} of each person
 */
public record Person(
        UUID key,
        String from,
        Fate fate,
        String body,
        String addition,
        String word,
        String telling,
        List<Secret> secrets) {

    public static final int SECRETS = 15;

    /** So many of them stand in the contacts: name, phone, e-mail address; name and phone of whom they write for. */
    public static final int CONTACT = 5;

    /** So many stand in title, text and addition, which their writer sees as they were written. */
    public static final int OWN = SECRETS - 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** So far from a person's name stands that of their family. */
    private static final int KIN = 2_000;

    private static final String SURNAMES = "岑谌郗鄢郜阚佘佴仉闫瞿";
    private static final String GIVEN = "翀彧翊珩璟瑭琤祎祯禛稷穑筱筠箴籁紘绂绶缙";

    /** The person of this number; no two have anything in common. */
    public static Person ofNumber(int number, Disguises disguises) {
        Random random = disguises.random();
        var fate = Fate.values()[number % Fate.values().length];
        Secret name = Secret.plain(Secret.NAME, nameOf(number));
        Secret reach = disguises.plainMobile();
        Secret email = Secret.plain("EMAIL", "geheim" + number + "x" + random.nextInt(1_000_000) + "@example.org");
        Secret kin = Secret.plain(Secret.NAME, nameOf(number + KIN));
        Secret kinsPhone = disguises.plainMobile();
        Secret inTitle = disguises.onOneLine(Kind.MOBILE);
        Secret inPlace = disguises.onOneLine(Kind.MOBILE);
        Secret mobile = disguises.number(Kind.MOBILE);
        Secret landline = disguises.number(Kind.LANDLINE);
        Secret id = disguises.number(Kind.ID_NUMBER);
        Secret card = disguises.number(Kind.CARD);
        Secret plate = disguises.number(Kind.PLATE);
        Secret green = disguises.number(Kind.NEW_ENERGY_PLATE);
        Secret mail = disguises.number(Kind.NUMBERED_EMAIL);
        Secret inWord = disguises.number(Kind.MOBILE);
        String called = name.written();
        String relative = kin.written();
        return new Person(
                new UUID(random.nextLong(), random.nextLong()),
                "14." + number / 200 % 200 + "." + number % 200 + "." + (1 + random.nextInt(250)),
                fate,
                JSON.writeValueAsString(Map.of(
                        "kind",
                        fate.isReport() ? "REPORT" : "INQUIRY",
                        "title",
                        "路灯不亮，请打" + inTitle.written(),
                        "text",
                        "我叫" + called + "，替" + relative + "写，身份证号" + id.written() + "。村口的路灯不亮，撞了我的车，车牌"
                                + plate.written() + "。赔的钱请打到卡号" + card.written() + "，电话" + mobile.written() + "，座机"
                                + landline.written() + "。",
                        "region",
                        "430525103",
                        "place",
                        "老街桥头，到了打" + inPlace.written(),
                        "contact",
                        Map.of("name", called, "phone", reach.written(), "email", email.written()),
                        "family",
                        Map.of("name", relative, "phone", kinsPhone.written()),
                        "publish",
                        fate.isPublic(),
                        "keepFromVillage",
                        fate == Fate.KEPT_FROM_VILLAGE)),
                JSON.writeValueAsString(Map.of(
                        "text",
                        "昨晚还是不亮。再说一遍，我是" + spaced(called) + "，电话" + mobile.written() + "，邮箱" + mail.written()
                                + "。我另一辆车是" + green.written() + "。")),
                JSON.writeValueAsString(Map.of(
                        "solved",
                        "YES",
                        "rating",
                        "SATISFIED",
                        "remark",
                        "灯亮了。还有事请打" + inWord.written() + "，" + called + "，身份证" + id.written() + "。")),
                "来信人" + called + "，电话" + reach.written() + "，替" + relative + "写，电话" + kinsPhone.written() + "，另有"
                        + mobile.written() + "，身份证" + id.written() + "。",
                List.of(
                        name, reach, email, kin, kinsPhone, inTitle, inPlace, mobile, landline, id, card, plate, green,
                        mail, inWord));
    }

    private static String nameOf(int number) {
        return "" + SURNAMES.charAt(number % SURNAMES.length())
                + GIVEN.charAt(number / SURNAMES.length() % GIVEN.length())
                + GIVEN.charAt(number / SURNAMES.length() / GIVEN.length() % GIVEN.length());
    }

    private static String spaced(String name) {
        var signs = new ArrayList<String>();
        name.codePoints().forEach(sign -> signs.add(Character.toString(sign)));
        return String.join(" ", signs);
    }
}
