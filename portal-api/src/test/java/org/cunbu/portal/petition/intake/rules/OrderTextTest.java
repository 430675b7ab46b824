package org.cunbu.portal.petition.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A work order as people paste it. */
class OrderTextTest {

    @Test
    void is_read_line_by_line() {
        var order = OrderText.read("""
                工单编号：GD2026112500018
                诉求人: 张三
                联系电话：13800001234
                诉求内容：村口的路灯不亮。
                """);
        assertThat(order.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        OrderField.NUMBER, "GD2026112500018",
                        OrderField.NAME, "张三",
                        OrderField.PHONE, "13800001234",
                        OrderField.TEXT, "村口的路灯不亮。"));
        assertThat(order.unread()).isEmpty();
    }

    @Test
    void may_have_several_fields_on_a_line_and_headings_in_brackets() {
        var order = OrderText.read("""
                【工单编号】GD01　【来电时间】2026-11-25 09:10
                姓名：李四；联系电话：13900001234，类型：投诉
                """);
        assertThat(order.values())
                .containsEntry(OrderField.NUMBER, "GD01")
                .containsEntry(OrderField.HAPPENED, "2026-11-25 09:10")
                .containsEntry(OrderField.NAME, "李四")
                .containsEntry(OrderField.PHONE, "13900001234")
                .containsEntry(OrderField.KIND, "投诉");
    }

    @Test
    void has_a_text_that_goes_on_until_the_next_heading() {
        var order = OrderText.read("""
                内容：路灯不亮。
                  去年修过，地址：老街桥头也不亮。

                请来看看。
                地点：高沙镇云峰村
                """);
        assertThat(order.values().get(OrderField.TEXT)).startsWith("路灯不亮。\n").endsWith("请来看看。");
        assertThat(order.values()).containsEntry(OrderField.PLACE, "高沙镇云峰村");
    }

    @Test
    void keeps_what_it_does_not_understand() {
        var order = OrderText.read("""
                洞口县 12345 热线工单
                工单编号：GD01
                满意度：未评价
                内容：灯
                工单编号：GD02
                """);
        assertThat(order.values()).containsEntry(OrderField.NUMBER, "GD01").containsEntry(OrderField.TEXT, "灯");
        assertThat(order.unread()).containsExactly("洞口县 12345 热线工单", "满意度：未评价", "工单编号：GD02");
    }

    @Test
    void may_be_no_work_order_at_all() {
        assertThat(OrderText.read("").values()).isEmpty();
        assertThat(OrderText.read("今天天气好").unread()).containsExactly("今天天气好");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-25 09:10|2026-11-25 09:10",
                "2026/11/5 9:05:33|2026-11-05 09:05",
                "2026年11月25日9时10分|2026-11-25 09:10",
                "2026.1.2|2026-01-02",
            })
    void writes_times_in_many_ways(String written, String read) {
        assertThat(OrderWords.time(written)).contains(read);
    }

    @Test
    void leaves_out_what_it_cannot_bring_into_the_form() {
        assertThat(OrderWords.time("昨天下午")).isEmpty();
        assertThat(OrderWords.phone("138****1234")).isEmpty();
        assertThat(OrderWords.phone("138 0000-1234")).contains("13800001234");
        assertThat(OrderWords.kind("其他")).isEmpty();
        assertThat(OrderWords.kind("诉求-投诉类")).contains("HELP");
    }

    @Test
    void has_a_title_from_its_first_sentence_where_it_has_none() {
        assertThat(OrderWords.title("路灯不亮。请来看看。")).isEqualTo("路灯不亮");
        assertThat(OrderWords.title("灯".repeat(100))).hasSize(30);
    }
}
