package org.cunbu.web.desk.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.cunbu.web.testing.PagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** /desk/entries */
@PagesTest
class EntriesTest {

    private static final Pattern NUMBER = Pattern.compile("id=\"receipt-number\">([0-9A-Z-]+)<");
    private static final Pattern SECRET = Pattern.compile("id=\"receipt-secret\">([0-9A-Z-]+)<");

    @Autowired
    private ApplicationContext portal;

    @LocalServerPort
    int port;

    private Browser clerk() {
        return DeskFixture.of(portal).signedIn(Role.DISPATCHER, DeskFixture.PETITION_OFFICE);
    }

    private static Map<String, String> call(String key) {
        return new HashMap<>(Map.of(
                "key", key,
                "channel", "HOTLINE",
                "kind", "HELP",
                "title", "桥头的护栏",
                "text", "护栏被撞歪了。",
                "name", "演示来电人",
                "phone", "13800001234"));
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void a_callers_letter_is_typed_in_and_the_receipt_only_tracks() {
        var clerk = clerk();
        assertThat(clerk.page("/desk/entries")).contains("还没有录过信", "/desk/entries/new");
        String key = DeskFixture.hidden(clerk.page("/desk/entries/new"), "key");
        String receipt = Browser.html(
                clerk.sends("/desk/entries", call(key)).expectStatus().isCreated());
        assertThat(receipt).contains("只能查进度", "另一个单位打回访电话");
        assertThat(clerk.page("/desk/entries")).contains("桥头的护栏", found(NUMBER, receipt));

        var citizen = org.cunbu.web.testing.Browser.at(port).open("/receipts");
        citizen.send("/receipts", Map.of("number", found(NUMBER, receipt), "secret", found(SECRET, receipt)));
        assertThat(citizen.html()).contains("桥头的护栏", "这份回执是工作人员代办的").doesNotContain("/own\"", "/withdrawal\"");
        String letter = citizen.address();
        citizen.send(letter + "/withdrawal", Map.of());
        assertThat(citizen.status()).isEqualTo(403);
        citizen.open(letter + "/own");
        assertThat(citizen.status()).isEqualTo(403);
    }

    @Test
    void pressed_twice_it_is_one_letter() {
        var clerk = clerk();
        var call = call(UUID.randomUUID().toString());
        String first =
                Browser.html(clerk.sends("/desk/entries", call).expectStatus().isCreated());
        String again =
                Browser.html(clerk.sends("/desk/entries", call).expectStatus().isCreated());
        assertThat(found(NUMBER, again)).isEqualTo(found(NUMBER, first));
        call.put("text", "别的话");
        clerk.sends("/desk/entries", call).expectStatus().isEqualTo(422);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        var call = call(UUID.randomUUID().toString());
        call.put("phone", "12");
        call.put("happened", "2099-01-01");
        call.put("representatives", "演示李四 1");
        call.put("people", "3");
        String page =
                Browser.html(clerk().sends("/desk/entries", call).expectStatus().isBadRequest());
        assertThat(page)
                .contains("id=\"phone-error\"", "id=\"happened-error\"", "id=\"representatives-error\"")
                .contains("护栏被撞歪了。", "value=\"2099-01-01\"", "演示李四 1");
    }

    @Test
    void a_work_order_is_pasted_looked_at_and_offered_as_come_again() {
        var clerk = clerk();
        String number = "GD" + UUID.randomUUID();
        String order = "12345热线\n工单编号：" + number + "\n诉求人：演示张三\n诉求类型：投诉\n地址：高沙镇云峰村\n内容：路灯不亮。请修。";
        String form = Browser.html(clerk.sends("/desk/entries/work-order", Map.of("order", order))
                .expectStatus()
                .isOk());
        assertThat(form)
                .contains("请对照看一遍", "12345热线", "value=\"" + number + "\"", "value=\"路灯不亮\"", "value=\"演示张三\"")
                .contains("value=\"430525103204\" selected");

        var letter = call(DeskFixture.hidden(form, "key"));
        letter.put("refSystem", "12345");
        letter.put("refNumber", number);
        clerk.sends("/desk/entries", letter).expectStatus().isCreated();
        letter.put("key", UUID.randomUUID().toString());
        String known =
                Browser.html(clerk.sends("/desk/entries", letter).expectStatus().isEqualTo(409));
        assertThat(known).contains("已经登记过", "href=\"#repeat\"");
        letter.put("repeat", "yes");
        clerk.sends("/desk/entries", letter).expectStatus().isCreated();
    }

    @Test
    void what_is_no_work_order_is_asked_for_again() {
        var answer = clerk().sends("/desk/entries/work-order", Map.of("order", "今天天气好"));
        assertThat(Browser.html(answer.expectStatus().isBadRequest())).contains("没有读出工单", "今天天气好");
    }

    @Test
    void a_table_is_tried_and_every_problem_stands_by_its_line() {
        var clerk = clerk();
        String good = "工单编号,内容,类型\nGD" + UUID.randomUUID() + ",路灯不亮,投诉\n";
        assertThat(Browser.html(clerk.uploads("/desk/entries/tables", "a.csv", good, "try")
                        .expectStatus()
                        .isOk()))
                .contains("检查过了，1 张");
        assertThat(Browser.html(clerk.uploads("/desk/entries/tables", "a.csv", good + "GD9,灯,怪话\n", "import")
                        .expectStatus()
                        .isBadRequest()))
                .contains("一封也没有登记", "第 3 行");
        assertThat(clerk.page("/desk/entries")).doesNotContain("路灯不亮");
        assertThat(Browser.html(clerk.uploads("/desk/entries/tables", "a.csv", good, "import")
                        .expectStatus()
                        .isOk()))
                .contains("登记好了，1 封", "路灯不亮");
    }

    @Test
    void villages_are_listed_without_scripts() {
        var call = call(UUID.randomUUID().toString());
        call.put("township", "430525103");
        assertThat(Browser.html(clerk().sends("/desk/entries/places", call)
                        .expectStatus()
                        .isOk()))
                .contains("云峰村", "护栏被撞歪了。");
    }

    @Test
    void nobody_else_types_letters_in() {
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR, Role.LEADER}) {
            var other = DeskFixture.of(portal).signedIn(role, DeskFixture.PETITION_OFFICE);
            other.opens("/desk/entries").expectStatus().isForbidden();
            other.opens("/desk/entries/new").expectStatus().isForbidden();
            other.opens("/desk/entries/work-order").expectStatus().isForbidden();
            other.sends("/desk/entries", call(UUID.randomUUID().toString()))
                    .expectStatus()
                    .isForbidden();
            other.sends("/desk/entries/work-order", Map.of("order", "工单编号：1"))
                    .expectStatus()
                    .isForbidden();
            other.uploads("/desk/entries/tables", "a.csv", "工单编号,内容\n1,灯\n", "try")
                    .expectStatus()
                    .isForbidden();
            assertThat(Browser.html(other.opens("/me"))).doesNotContain("/desk/entries");
        }
    }

    @Test
    void a_village_cadre_takes_visitors_of_the_village() {
        var cadre = DeskFixture.of(portal)
                .signedIn(
                        Role.VILLAGE_CADRE,
                        org.cunbu.portal.people.organization.UnitId.of(
                                new org.cunbu.portal.foundation.region.RegionCode("430525103204")));
        assertThat(cadre.page("/desk/entries/new")).contains("村部代办").doesNotContain("来电（热线）", "postAddress");
    }

    @Test
    void a_lost_receipt_is_replaced_and_the_old_one_opens_nothing() {
        var citizen = org.cunbu.web.testing.Browser.at(port);
        new org.cunbu.web.testing.LetterWriter(citizen).writes("丢了回执的信");
        String number = citizen.text("receipt-number");
        String secret = citizen.text("receipt-secret");
        DeskFixture.of(portal).caughtUp();
        var clerk = clerk();
        assertThat(clerk.page("/desk/entries")).contains("/desk/receipts");
        assertThat(Browser.html(clerk.sends("/desk/receipts", Map.of("number", number))
                        .expectStatus()
                        .isBadRequest()))
                .contains("id=\"why-error\"");
        String fresh =
                Browser.html(clerk.sends("/desk/receipts", Map.of("number", number, "how", "ID_CARD", "why", "手机丢了"))
                        .expectStatus()
                        .isCreated());
        var old = org.cunbu.web.testing.Browser.at(port).open("/receipts");
        old.send("/receipts", Map.of("number", number, "secret", secret));
        assertThat(old.status()).isEqualTo(422);
        var holder = org.cunbu.web.testing.Browser.at(port).open("/receipts");
        holder.send("/receipts", Map.of("number", number, "secret", found(SECRET, fresh)));
        assertThat(holder.html()).contains("丢了回执的信", "回执补办了", "这份回执是工作人员代办的");
        clerk.sends("/desk/receipts", Map.of("number", "2345678923", "how", "ID_CARD", "why", "丢了"))
                .expectStatus()
                .is4xxClientError();
        DeskFixture.of(portal)
                .signedIn(Role.HANDLER, DeskFixture.TRANSPORT)
                .opens("/desk/receipts")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_letter_without_its_secret_is_opened_by_a_code_from_the_mail() {
        String to = "code-" + UUID.randomUUID() + "@example.com";
        var citizen = org.cunbu.web.testing.Browser.at(port);
        new org.cunbu.web.testing.LetterWriter(citizen).what("要验证码的信").where(Map.of());
        citizen.send("/letters/new/check", Map.of("name", "演示村民", "email", to));
        citizen.send("/letters/new/send", Map.of());
        String number = citizen.text("receipt-number");

        var later = org.cunbu.web.testing.Browser.at(port).open("/receipts");
        assertThat(later.html()).contains("/receipts/code");
        later.open("/receipts/code");
        later.send("/receipts/code", Map.of("number", number));
        assertThat(later.html()).contains("如果这个编号的信留了邮箱");
        var mail = Pattern.compile("验证码是：([0-9]{8})");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> org.cunbu.embedded.testing.TestServices.mail().receivedBy(to).stream()
                        .anyMatch(one -> mail.matcher(one.text()).find()));
        String code = org.cunbu.embedded.testing.TestServices.mail().receivedBy(to).stream()
                .map(one -> mail.matcher(one.text()))
                .filter(java.util.regex.Matcher::find)
                .map(one -> one.group(1))
                .findFirst()
                .orElseThrow();
        later.send("/receipts/code/open", Map.of("code", "1234"));
        assertThat(later.status()).isEqualTo(422);
        later.send("/receipts/code/open", Map.of("code", code));
        assertThat(later.html()).contains("要验证码的信").doesNotContain("这份回执是工作人员代办的");
    }
}
