package org.cunbu.web.desk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** /desk/guard and /desk/retention */
@PortalTest
class GuardTest {

    @Autowired
    private ApplicationContext portal;

    private Browser administrator;

    @BeforeEach
    void desk() {
        administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
    }

    @Test
    void an_administrator_changes_a_limit() {
        String page = administrator.page("/desk/guard");
        assertThat(page).contains("写信，按地址", "突然变多", "先数一数");
        administrator
                .sends("/desk/guard/limits", limit(page, "sign-in", "4000", "10"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        page = administrator.page("/desk/guard?done=limit");
        assertThat(page).contains("几秒内各处生效", "value=\"4000\"");
        String refused = Browser.html(administrator
                .sends("/desk/guard/limits", limit(page, "sign-in", "很多", "10"))
                .expectStatus()
                .isBadRequest());
        assertThat(refused).contains("错误：", "href=\"#limit-burst\"", "id=\"limit-burst\"", "value=\"很多\"");
        administrator
                .sends("/desk/guard/limits", Map.of("rule", "sign-in", "burst", "1", "everyMs", "1", "version", "0"))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void a_block_is_weighed_made_and_taken_back() {
        String weighed = Browser.html(administrator
                .sends(
                        "/desk/guard/weighings",
                        Map.of("network", "198.51.100.77", "phone", "", "reason", "刷屏", "days", "2"))
                .expectStatus()
                .isOk());
        assertThat(weighed).contains("会挡住 0 封信", "还什么都没有停", "确定停用");
        administrator
                .sends(
                        "/desk/guard/blocks",
                        Map.of("network", "198.51.100.77", "phone", "", "reason", "刷屏", "days", "2"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        String page = administrator.page("/desk/guard?done=block");
        assertThat(page).contains("● 停用中", "刷屏").doesNotContain("198.51.100.77");
        administrator
                .sends("/desk/guard/liftings", Map.of("block", DeskFixture.hidden(page, "block")))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(administrator.page("/desk/guard")).contains("○ 撤销了");
        String wrong = Browser.html(administrator
                .sends("/desk/guard/weighings", Map.of("network", "村口", "phone", "", "reason", "刷屏", "days", "2"))
                .expectStatus()
                .isBadRequest());
        assertThat(wrong).contains("错误：", "href=\"#block-network\"", "value=\"村口\"");
    }

    @Test
    void an_administrator_is_told_of_rises_by_mail_and_no_longer() {
        administrator
                .sends("/desk/guard/listeners", Map.of("email", "demo-guard@example.com"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(administrator.page("/desk/guard")).contains("不再发邮件").doesNotContain("demo-guard@example.com");
        administrator.sends("/desk/guard/leavings", Map.of()).expectStatus().isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(administrator.page("/desk/guard?done=leave")).contains("邮箱也删了", "listen-email");
    }

    @Test
    void how_long_things_live_is_counted_before_it_is_changed() {
        String page = administrator.page("/desk/retention");
        assertThat(page).contains("联系方式", "原文", "备份");
        var version = Pattern.compile("value=\"WORDS\">\\s*<input type=\"hidden\" name=\"version\" value=\"(\\d+)\"")
                .matcher(page);
        assertThat(version.find()).isTrue();
        var wish = Map.of("what", "WORDS", "days", "36500", "version", version.group(1));
        assertThat(Browser.html(administrator
                        .sends("/desk/retention/weighings", wish)
                        .expectStatus()
                        .isOk()))
                .contains("会涉及 0 封信", "还什么都没有改", "就这么改");
        administrator.sends("/desk/retention/settings", wish).expectStatus().isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(administrator.page("/desk/retention?done=retain")).contains("改好了", "value=\"36500\"");
        administrator.sends("/desk/retention/settings", wish).expectStatus().isEqualTo(HttpStatus.CONFLICT);
        assertThat(Browser.html(administrator
                        .sends("/desk/retention/weighings", Map.of("what", "WORDS", "days", "3", "version", "1"))
                        .expectStatus()
                        .isBadRequest()))
                .contains("错误：", "href=\"#retain-days\"", "value=\"3\"");
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        for (Role role : new Role[] {Role.HANDLER, Role.UNIT_HEAD, Role.LEADER, Role.AUDITOR}) {
            Browser other = DeskFixture.of(portal).signedIn(role, DeskFixture.TRANSPORT);
            other.opens("/desk/guard").expectStatus().isForbidden();
            other.opens("/desk/retention").expectStatus().isForbidden();
            other.sends("/desk/guard/limits", Map.of("rule", "search", "burst", "1", "everyMs", "1", "version", "1"))
                    .expectStatus()
                    .isForbidden();
            other.sends("/desk/retention/settings", Map.of("what", "WORDS", "days", "30", "version", "1"))
                    .expectStatus()
                    .isForbidden();
        }
    }

    private static Map<String, String> limit(String page, String rule, String burst, String everyMs) {
        var version = Pattern.compile("name=\"rule\" value=\"" + rule
                        + "\">\\s*<input type=\"hidden\" name=\"version\" value=\"(\\d+)\"")
                .matcher(page);
        assertThat(version.find()).isTrue();
        return Map.of("rule", rule, "burst", burst, "everyMs", everyMs, "beyond", "WAIT", "version", version.group(1));
    }
}
