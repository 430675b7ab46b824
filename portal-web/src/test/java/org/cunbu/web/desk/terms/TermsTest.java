package org.cunbu.web.desk.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.desk.DeskFixture.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** /desk/terms */
@PortalTest
class TermsTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private PortalClock clock;

    private Browser administrator;

    @BeforeEach
    void desk() {
        administrator = DeskFixture.of(portal).signedIn(Role.ADMINISTRATOR, DeskFixture.PETITION_OFFICE);
    }

    @Test
    void a_promise_is_added_from_tomorrow_on_and_stands_in_the_table() {
        assertThat(administrator.page("/desk/terms")).contains("企业家日", "加上这一条", "逾期怎么办", "放假安排");
        var wish = new HashMap<>(Map.of(
                "clock", "CONCLUSION",
                "channel", "OPEN311",
                "kind", "",
                "topic", "试验主题",
                "days", "12",
                "from", clock.today().plusDays(1).toString(),
                "reason", "试一试"));
        administrator.sends("/desk/terms/promises", wish).expectStatus().isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(administrator.page("/desk/terms?done=promise")).contains("加上了", "试验主题", "试一试");

        wish.put("from", clock.today().toString());
        String refused = Browser.html(
                administrator.sends("/desk/terms/promises", wish).expectStatus().isBadRequest());
        assertThat(refused).contains("错误：", "href=\"#promise-from\"", "id=\"promise-from\"", "value=\"试验主题\"");
        wish.put("from", "明天");
        assertThat(Browser.html(administrator
                        .sends("/desk/terms/promises", wish)
                        .expectStatus()
                        .isBadRequest()))
                .contains("href=\"#promise-from\"", "value=\"明天\"");
    }

    @Test
    void the_ladder_is_changed_once_for_each_version() {
        String page = administrator.page("/desk/terms");
        var version = Pattern.compile(
                        "/desk/terms/ladder\"[^>]*>(?:\\s*<input[^>]*>)*?\\s*<input type=\"hidden\" name=\"version\" value=\"(\\d+)\"")
                .matcher(page);
        assertThat(version.find()).isTrue();
        var wish = new HashMap<>(Map.of(
                "orderAfter", "3",
                "signWithin", "2",
                "leaderAfter", "10",
                "quietFrom", "20",
                "quietUntil", "8",
                "quietDaysOff", "yes",
                "reason", "照旧",
                "version", version.group(1)));
        administrator.sends("/desk/terms/ladder", wish).expectStatus().isEqualTo(HttpStatus.SEE_OTHER);
        administrator.sends("/desk/terms/ladder", wish).expectStatus().isEqualTo(HttpStatus.CONFLICT);
        wish.put("leaderAfter", "很多");
        assertThat(Browser.html(administrator
                        .sends("/desk/terms/ladder", wish)
                        .expectStatus()
                        .isBadRequest()))
                .contains("href=\"#ladder-leaderAfter\"", "id=\"ladder-leaderAfter\"", "value=\"很多\"");
    }

    @Test
    void a_notice_is_weighed_before_it_is_entered() {
        int year = clock.today().getYear() + 2;
        var wish = Map.of(
                "year",
                String.valueOf(year),
                "source",
                "测试用通知",
                "days",
                year + "-05-01~" + year + "-05-03 休 劳动节",
                "version",
                "0");
        assertThat(Browser.html(administrator
                        .sends("/desk/terms/weighings", wish)
                        .expectStatus()
                        .isOk()))
                .contains("还什么都没有改", "录入这份通知");
        String wrong = Browser.html(administrator
                .sends(
                        "/desk/terms/weighings",
                        Map.of("year", String.valueOf(year), "source", "测试用通知", "days", "五一放三天", "version", "0"))
                .expectStatus()
                .isBadRequest());
        assertThat(wrong).contains("第 1 行", "href=\"#notice-days\"", "五一放三天");
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        for (Role role : new Role[] {Role.HANDLER, Role.UNIT_HEAD, Role.LEADER, Role.AUDITOR}) {
            Browser other = DeskFixture.of(portal).signedIn(role, DeskFixture.TRANSPORT);
            other.opens("/desk/terms").expectStatus().isForbidden();
            other.sends("/desk/terms/notices", Map.of("year", "2027"))
                    .expectStatus()
                    .isForbidden();
            other.sends("/desk/terms/promises", Map.of("clock", "DISPATCH"))
                    .expectStatus()
                    .isForbidden();
            other.sends("/desk/terms/ladder", Map.of("version", "1"))
                    .expectStatus()
                    .isForbidden();
        }
    }
}
