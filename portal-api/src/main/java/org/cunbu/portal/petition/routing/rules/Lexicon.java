package org.cunbu.portal.petition.routing.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words on which a person must look at a letter. In doubt they are too many rather than too few. */
final class Lexicon {

    /** As one class of characters: a hundred alternatives would be tried one by one at every place. */
    private static final String SINGLE =
            "王李张刘陈杨赵黄周吴徐孙胡朱林郭罗郑梁谢宋唐许韩冯邓曹彭曾肖萧蔡潘袁董余苏叶吕魏蒋田杜丁沈姜范傅付钟卢汪戴崔廖姚邹熊陆郝" + "孔康邱秦史顾侯邵孟龙雷段汤尹黎易武贺赖龚文舒欧阳瞿申莫谭匡禹米银向左夏尧粟";

    private static final String SURNAME = "(?:欧阳|上官|诸葛|司马|[" + SINGLE + "])";

    private static final String OFFICE =
            "(?:书记|主任|局长|县长|镇长|乡长|所长|站长|科长|股长|队长|支书|村长|组长|主席|部长|" + "校长|园长|院长|会计|经理|老板|总|警官|法官|同志|某某|某)";

    private static final String GIVEN = "[\\u4e00-\\u9fa5]";

    private static final Words ACCUSING = Words.of(
            "举报", "检举", "控告", "揭发", "受贿", "行贿", "贿赂", "贿选", "贪污", "贪腐", "腐败", "贪官", "索贿", "索要", "收受", "吃回扣", "好处费",
            "吃拿卡要", "以权谋私", "徇私", "滥用职权", "玩忽职守", "渎职", "公款", "挪用", "侵吞", "私吞", "截留", "冒领", "套取", "骗取", "虚报", "保护伞",
            "黑恶", "黑社会", "官商勾结", "官官相护", "权钱交易", "权色交易", "包庇", "优亲厚友", "买官卖官", "违纪", "利益输送", "小金库", "暗箱操作", "打击报复",
            "中饱私囊", "贪赃枉法", "知法犯法", "以权压人", "欺上瞒下", "吃空饷", "关系户", "送礼", "收红包", "勾结", "纵容", "撑腰");

    private static final Words VILLAGE_CADRES = Words.of(
            "村支书", "支书", "村主任", "村长", "村干部", "村官", "村书记", "村会计", "村文书", "村秘书", "村委", "村两委", "支两委", "村支部", "村党支部", "村霸",
            "大队书记", "大队干部", "村组干部", "组长", "社区书记", "社区主任", "社区干部", "居委会", "妇女主任", "治保主任", "网格员", "驻村");

    private static final Words DANGER = Words.of(
            "自杀", "轻生", "跳楼", "不想活", "活不下去", "喝农药", "服毒", "自焚", "同归于尽", "持刀", "砍人", "追杀", "家暴", "威胁生命", "生命危险");

    private static final Pattern OFFICER =
            Pattern.compile("(?=[上诸司" + SINGLE + "])(?<![\\u4e00-\\u9fa5]市)" + SURNAME + GIVEN + "{0,2}?" + OFFICE);

    private static final Pattern NAMED =
            Pattern.compile("(?:名叫|叫做|姓名[是为:：]?|法人(?:代表)?[是为叫:：]?|老板[是叫]|负责人[是叫:：]?|承包人[是叫:：]?)" + SURNAME + GIVEN
                    + "{1,2}(?=[，,。；;、：:！!？?）)\\s的在和与从将把因家]|$)");

    private static final Pattern NEIGHBOUR = Pattern.compile("(?:村民|邻居|包工头)" + SURNAME + GIVEN + "{2}");

    private static final Pattern HOLDER = Pattern.compile(
            "(?=[所站局镇乡县科股校园院警队支主书])" + "(?:所长|站长|局长|镇长|乡长|县长|科长|股长|校长|园长|院长|警官|队长|支队长|主任|书记)(?!信箱|办公室|热线|们?您?好)");

    private static final Pattern SALUTATION = Pattern.compile("尊敬的[^，,。:：！!？?\\n]{0,20}[，,:：！!]?"
            + "|" + SURNAME + GIVEN + "{0,2}(?:书记|市长|县长|局长|主任|镇长|乡长|校长|部长)[，,:：\\s]*(?:您|你|们)*好"
            + "|感谢" + SURNAME + "(?:书记|市长|县长|局长)");

    private Lexicon() {}

    static List<String> accusationsIn(String text) {
        return ACCUSING.in(text);
    }

    static List<String> villageCadresIn(String text) {
        return VILLAGE_CADRES.in(text);
    }

    static List<String> dangersIn(String text) {
        return DANGER.in(text);
    }

    /** Words without one of which none of the patterns finds anybody: quickly asked, and most letters have none. */
    private static final Words NAMING = Words.of(
            "书记", "主任", "长", "支书", "主席", "会计", "经理", "老板", "总", "警官", "法官", "同志", "某", "名叫", "叫做", "姓名", "法人", "负责人",
            "承包人", "村民", "邻居", "包工头");

    /** Words that seem to name somebody, who is addressed or thanked left out. */
    static List<String> peopleIn(String text) {
        if (NAMING.in(text).isEmpty()) return List.of();
        var unaddressed = SALUTATION.matcher(text).replaceAll("。");
        return Stream.of(OFFICER, NAMED, NEIGHBOUR, HOLDER)
                .flatMap(pattern -> pattern.matcher(unaddressed).results())
                .map(match -> match.group())
                .distinct()
                .limit(5)
                .toList();
    }

    /** Some words in the order in which they are named where several are found. */
    private record Words(List<String> all, Vocabulary vocabulary) {

        static Words of(String... words) {
            return new Words(List.of(words), new Vocabulary(List.of(words)));
        }

        List<String> in(String text) {
            var found = vocabulary.in(text);
            return found.isEmpty()
                    ? List.of()
                    : all.stream().filter(found::contains).toList();
        }
    }
}
