package org.cunbu.portal.petition.intake.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a work order says, with the headings that systems give it. */
public enum OrderField {
    NUMBER("工单编号", "工单号", "受理编号", "信访件编号", "信访编号", "事项编号", "流水号", "编号"),
    SYSTEM("来源系统", "来源平台", "来源渠道", "诉求来源", "系统", "平台", "来源"),
    ISSUED("受理时间", "登记时间", "创建时间", "派单时间", "工单时间"),
    HAPPENED("来电时间", "诉求时间", "来访时间", "信访日期"),
    TITLE("工单标题", "诉求标题", "事项标题", "标题", "主题", "题目"),
    TEXT("诉求内容", "诉求描述", "工单内容", "问题描述", "反映内容", "信访内容", "主要内容", "内容描述", "内容"),
    NAME("诉求人姓名", "市民姓名", "诉求人", "来电人", "联系人", "信访人", "反映人", "姓名"),
    PHONE("联系电话", "来电号码", "联系方式", "手机号码", "手机号", "手机", "电话"),
    EMAIL("电子邮箱", "邮箱"),
    KIND("诉求类型", "诉求类别", "工单类型", "工单类别", "件类", "类别", "类型"),
    PLACE("问题地点", "事发地址", "发生地址", "诉求地址", "所属区域", "行政区划", "地址", "地点", "区域"),
    REPEAT("是否重复", "重复件", "初重件", "件别", "重件"),
    PEOPLE("联名人数", "反映人数", "涉及人数", "人数");

    private final List<String> headings;

    OrderField(String... headings) {
        this.headings = List.of(headings);
    }

    List<String> headings() {
        return headings;
    }

    /** The field that a heading names. */
    public static Optional<OrderField> named(String heading) {
        String bare = heading.replaceAll("[\\s　:：*＊]", "");
        return Stream.of(values())
                .filter(field -> field.headings.contains(bare))
                .findFirst();
    }
}
