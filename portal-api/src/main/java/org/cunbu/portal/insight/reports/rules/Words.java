package org.cunbu.portal.insight.reports.rules;

import java.util.Map;
import org.cunbu.portal.insight.statistics.Figure;
import org.jspecify.annotations.Nullable;

/** The words in which figures stand in files. */
final class Words {

    static final String FEW = "不足 5 件";

    private static final Map<String, String> CHANNELS = Map.of(
            "MAILBOX", "民声邮箱",
            "FORUM", "网民留言",
            "VILLAGE_OFFICE", "网上村部",
            "ENTREPRENEURS_DAY", "企业家日",
            "VISIT", "下访接访",
            "HOTLINE", "热线",
            "ONLINE_OPINION", "网络舆情",
            "OPEN311", "其他系统");

    private Words() {}

    static String channel(String code) {
        return CHANNELS.getOrDefault(code, "渠道不详");
    }

    /** 93.3 % (28 / 30). */
    static String figure(@Nullable Figure figure) {
        if (figure == null) return "";
        if (figure.isFew()) return FEW;
        return figure.percent().map(percent -> percent + " % ").orElse("")
                + "("
                + figure.numerator()
                + " / "
                + figure.denominator()
                + ")";
    }

    static String count(int count) {
        return count < 5 ? FEW : String.valueOf(count);
    }
}
