package org.cunbu.portal.insight.statistics;

import org.cunbu.portal.insight.statistics.rules.Measure;

/** A rate: which petitions, by which petitions. The definitions are what the pages print. */
public enum Rate {
    RESPONSE(
            "响应率",
            Measure.RESPONDED_IN_TIME,
            Measure.RESPONSE_DUE,
            "按期首次回应的件数 ÷ 已首次回应或首次回应期限已过的件数。首次回应是指有工作人员告诉来信人由谁办、何时办。"),
    REPLY("答复率", Measure.ANSWERED, Measure.ANSWER_DUE, "已答复的件数 ÷ 已答复或办结期限已过的件数。逾期后补的答复也算已答复。"),
    ON_TIME("按期办结率", Measure.CONCLUDED_IN_TIME, Measure.CONCLUSION_DUE, "在承诺期限内办结的件数 ÷ 已办结或期限已过的件数。过了期限的，以后办结也不算按期。"),
    CLOSURE("办结率", Measure.CONCLUDED, Measure.STANDING, "已办结的件数 ÷ 收到的件数（不含撤回、不予受理和导入法定途径的）。"),
    RESOLUTION("解决率", Measure.SOLVED, Measure.SAID, "来信人说“解决了”的件数 ÷ 来信人表了态的件数。没有表态的不算，看解决率要同时看表态率。"),
    VOICE("表态率", Measure.SAID, Measure.ASKED, "来信人表了态的件数 ÷ 已请来信人评价的件数（答复满 7 天，或提前表了态）。"),
    SATISFACTION("满意率", Measure.SATISFIED, Measure.RATED, "评价“满意”“基本满意”的件数 ÷ 给了评价的件数。"),
    WITHDRAWAL("撤回率", Measure.WITHDRAWN, Measure.RECEIVED, "来信人撤回的件数 ÷ 收到的件数。"),
    REOPENING("重开率", Measure.REOPENED, Measure.RECEIVED, "办结后又重新办理的件数 ÷ 收到的件数。"),
    RETURN("退回率", Measure.RETURNED, Measure.RECEIVED, "单位退回重新分办过的件数 ÷ 收到的件数。"),
    PLANNED("挂账率", Measure.PLANNED, Measure.RECEIVED, "列入计划督办过的件数 ÷ 收到的件数。"),
    DECLINED("不予受理率", Measure.DECLINED, Measure.RECEIVED, "不予受理的件数 ÷ 收到的件数。");

    private final String word;
    private final Measure numerator;
    private final Measure denominator;
    private final String definition;

    Rate(String word, Measure numerator, Measure denominator, String definition) {
        this.word = word;
        this.numerator = numerator;
        this.denominator = denominator;
        this.definition = definition;
    }

    /** 响应率, 答复率 … */
    public String word() {
        return word;
    }

    /** Numerator and denominator in words. */
    public String definition() {
        return definition;
    }

    Measure numerator() {
        return numerator;
    }

    Measure denominator() {
        return denominator;
    }
}
