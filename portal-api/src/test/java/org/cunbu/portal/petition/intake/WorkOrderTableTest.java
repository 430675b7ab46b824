package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.papers.Tables;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What lies in another system comes in by its table, all or nothing, or by one work order that somebody pastes. */
@PortalTest
class WorkOrderTableTest {

    private static final List<String> HEADINGS = List.of("工单编号", "来源", "标题", "诉求内容", "诉求人", "联系电话", "类型", "地址", "重件");

    @Autowired
    WorkOrders orders;

    @Autowired
    EntryDesk desk;

    @Autowired
    Intake intake;

    private final Official clerk = Clerks.dispatcher();
    private final String one = "GD" + UUID.randomUUID();
    private final String other = "GD" + UUID.randomUUID();

    private static List<String> row(String number, String phone, String kind) {
        return List.of(number, "12345", "路灯", "路灯不亮。", "演示张三", phone, kind, "高沙镇云峰村", "");
    }

    @SafeVarargs
    private final Mono<Integer> table(boolean trial, List<String>... rows) {
        return orders.table(Tables.xlsx("工单", HEADINGS, List.of(rows)), "gongdan.xlsx", trial, clerk);
    }

    private Mono<ReceiptNumber> standing(String number) {
        return desk.standsAs("12345", number, clerk);
    }

    @Test
    void is_looked_at_first_and_changes_nothing() {
        assertThat(table(true, row(one, "13800001234", "投诉"), row(other, "", "求助"))
                        .block())
                .isEqualTo(2);
        StepVerifier.create(standing(one)).verifyComplete();
    }

    @Test
    void is_taken_in_once_however_often_it_is_sent() {
        assertThat(table(false, row(one, "13800001234", "投诉"), row(other, "", "求助"))
                        .block())
                .isEqualTo(2);
        var number = standing(one).block(Duration.ofSeconds(20));
        var petition = intake.byNumber(java.util.Objects.requireNonNull(number))
                .blockOptional()
                .orElseThrow();
        assertThat(petition.channel()).isEqualTo(Channel.HOTLINE);
        assertThat(petition.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(petition.enteredBy()).isEqualTo(EnteredBy.STAFF);
        assertThat(String.valueOf(petition.region())).contains("430525103204");

        assertThat(table(false, row(one, "13800001234", "投诉"), row(other, "", "求助"))
                        .block())
                .isEqualTo(2);
        assertThat(standing(one).block()).isEqualTo(number);
        StepVerifier.create(table(false, row(one, "13800009999", "投诉"))).verifyError(Conflict.class);
    }

    @Test
    void with_one_wrong_line_is_not_taken_in_at_all_and_says_what_is_wrong_by_line() {
        StepVerifier.create(table(
                        false,
                        row(one, "13800001234", "投诉"),
                        row(other, "138****1234", "投诉"),
                        row(other, "", "怪话"),
                        row("", "", "投诉"),
                        row(one, "", "投诉")))
                .verifyErrorSatisfies(wrong -> assertThat(((Invalid) wrong).fields())
                        .extracting(FieldError::code)
                        .containsExactly("line-3", "line-4", "line-5", "line-6"));
        StepVerifier.create(standing(one)).verifyComplete();
    }

    @Test
    void says_by_line_what_stands_here_already() {
        var letter = Clerks.letter(Channel.HOTLINE, Kind.HELP, "演示张三", null, null);
        var known = desk.enter(
                        new org.cunbu.portal.foundation.http.IdempotencyKey(UUID.randomUUID()),
                        Clerks.entry(letter, null, "12345", one, false),
                        clerk)
                .blockOptional()
                .orElseThrow();
        StepVerifier.create(table(true, row(other, "", "投诉"), row(one, "", "投诉")))
                .verifyErrorSatisfies(wrong -> assertThat(((Invalid) wrong).fields())
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.code()).isEqualTo("line-3");
                            assertThat(line.message())
                                    .contains(known.receipt().number().shown());
                        }));
    }

    @Test
    void without_its_headings_is_none() {
        StepVerifier.create(orders.table(
                        Tables.xlsx("工单", List.of("甲", "乙"), List.of(List.of("1", "2"))), "x.xlsx", true, clerk))
                .verifyError(Invalid.class);
        StepVerifier.create(orders.table(new byte[] {1, 2, 3}, "x.xlsx", true, clerk))
                .verifyError(Invalid.class);
    }

    @Test
    void is_brought_by_who_may_type_letters_in() {
        var leader = Clerks.with(Role.LEADER, UnitId.HEADQUARTERS);
        StepVerifier.create(orders.table(new byte[] {1}, "x.xlsx", true, leader))
                .verifyError(Forbidden.class);
        StepVerifier.create(Mono.fromSupplier(() -> orders.read("工单编号：1", leader)))
                .verifyError(Forbidden.class);
    }

    @Test
    void one_that_is_pasted_fills_the_form() {
        var order = orders.read("""
                12345热线工单
                工单编号：%s
                来源渠道：12345
                受理时间：2026/11/25 9:10:00
                诉求人：演示张三  联系电话：138****1234
                诉求类型：投诉
                问题地点：高沙镇云峰村老街
                诉求内容：路灯不亮。请来看看。
                """.formatted(one), clerk);
        var entry = order.entry();
        assertThat(entry.refNumber()).isEqualTo(one);
        assertThat(entry.refIssued()).isEqualTo("2026-11-25 09:10");
        assertThat(entry.letter().title()).isEqualTo("路灯不亮");
        assertThat(entry.letter().name()).isEqualTo("演示张三");
        assertThat(entry.letter().kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(entry.letter().region()).isEqualTo("430525103204");
        assertThat(order.unread()).containsExactly("12345热线工单", "138****1234");
    }

    @Test
    void what_is_no_work_order_is_said_to_be_none() {
        StepVerifier.create(Mono.fromSupplier(() -> orders.read("今天天气好", clerk)))
                .verifyError(Invalid.class);
    }
}
