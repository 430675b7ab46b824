package org.cunbu.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.Ticker;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.papers.Tables;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.web.desk.DeskFixture;
import org.cunbu.web.testing.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** /desk/reports, /reports and the files: a month is frozen, corrected beside, taken away. */
@PortalTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthReportsTest {

    private static final YearMonth MONTH = YearMonth.of(2033, 4);

    @Autowired
    ApplicationContext portal;

    @Autowired
    PortalClock clock;

    DeskFixture desks;

    @BeforeEach
    void afterTheMonth() {
        desks = DeskFixture.of(portal);
        clock.travelTo(Shanghai.startOf(MONTH.plusMonths(1).atDay(6)).plusSeconds(36_000));
    }

    @AfterEach
    void andBack() {
        clock.returnToNow();
    }

    @Test
    @Order(1)
    void a_month_is_frozen_by_the_headquarters_and_stays_when_a_letter_moves() throws Exception {
        clock.travelTo(Shanghai.startOf(MONTH.atDay(4)).plusSeconds(36_000));
        Receipt first = submitted();
        takenBack(submitted());
        for (int i = 0; i < 5; i++) desks.aLetter(Kind.HELP, "路灯坏了", "村口的路灯坏了三天，晚上看不见路。");
        portal.getBean(Readers.class).caughtUp("statistics").block();
        afterTheMonth();

        var head = desks.signedIn(Role.UNIT_HEAD, UnitId.HEADQUARTERS);
        assertThat(desks.anybody().page("/reports")).contains("2033年4月", "还没有定稿");
        desks.anybody().opens("/reports/" + MONTH).expectStatus().isNotFound();
        head.sends("/desk/reports/freezes", Map.of("month", MONTH.toString(), "cutOff", "2033-05-05"))
                .expectStatus()
                .isEqualTo(HttpStatus.SEE_OTHER);
        String page = desks.anybody().page("/reports/" + MONTH);
        assertThat(page).contains("2033年4月收到 7 件", "没有变", "由县级保密办理", "热线常见口径", "未核对");

        takenBack(first);
        clock.travelTo(Shanghai.startOf(MONTH.plusMonths(1).atDay(16)).plusSeconds(36_000));
        String corrected = desks.anybody().page("/reports/" + MONTH);
        assertThat(corrected).contains("2033年4月收到 7 件", "1 / 7", "2 / 7", "有更正");
    }

    private Receipt submitted() {
        return Objects.requireNonNull(portal.getBean(Intake.class)
                .submit(
                        new Submission(
                                new IdempotencyKey(UUID.randomUUID()),
                                Channel.MAILBOX,
                                Kind.HELP,
                                new Title("路灯坏了"),
                                new LetterText("村口的路灯坏了三天，晚上看不见路。"),
                                new Place.Unknown(),
                                Optional.empty(),
                                false,
                                false),
                        ClientAddress.NOWHERE)
                .block());
    }

    private void takenBack(Receipt receipt) {
        portal.getBean(Intake.class)
                .open(receipt.number(), receipt.secret())
                .flatMap(portal.getBean(Casework.class)::takeBack)
                .block();
        clock.travelTo(clock.instant().plus(Duration.ofDays(8)));
        portal.getBean(Ticker.class).strike().block();
        portal.getBean(Readers.class).caughtUp("casework", "statistics").block();
    }

    @Test
    @Order(2)
    void it_is_frozen_once_and_only_by_who_may() {
        var wish = Map.of("month", MONTH.toString(), "cutOff", "2033-05-05");
        desks.signedIn(Role.UNIT_HEAD, UnitId.HEADQUARTERS)
                .sends("/desk/reports/freezes", wish)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        desks.signedIn(Role.UNIT_HEAD, DeskFixture.EDUCATION)
                .sends("/desk/reports/freezes", wish)
                .expectStatus()
                .isForbidden();
        desks.signedIn(Role.UNIT_HEAD, UnitId.HEADQUARTERS)
                .sends("/desk/reports/freezes", Map.of("month", "2033-05", "cutOff", "2033-05-05"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    @Order(3)
    void it_is_taken_away_as_table_paper_and_open_data_with_its_schema() {
        byte[] json = file("json");
        JsonNode data = JsonMapper.shared().readTree(json);
        JsonNode schema = JsonMapper.shared().readTree(bytes("/api/reports/schema.json"));
        assertThat(Schema.problems(schema, data)).isEmpty();
        assertThat(Schema.problems(schema, JsonMapper.shared().readTree("{\"month\":3}")))
                .isNotEmpty();
        assertThat(data.get("rows").get(0).get("received").asInt()).isEqualTo(7);
        assertThat(new String(file("csv"), StandardCharsets.UTF_8)).contains("按期办结率", "不足 5 件");
        assertThat(Tables.read(file("xlsx"), "report.xlsx").header()).contains("更正后分子");
        assertThat(new String(file("pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("NotoSansCJK");
    }

    @Test
    @Order(4)
    void another_reckoning_opens_to_the_letters_that_make_the_difference() {
        var browser = desks.anybody();
        assertThat(browser.page("/reports/" + MONTH)).contains("differences?reckoning=HOTLINE&amp;rate=CLOSURE");
        assertThat(browser.page("/reports/" + MONTH + "/differences?reckoning=HOTLINE&rate=CLOSURE"))
                .contains("热线常见口径", "不算", "分子分母都算");
        browser.opens("/reports/" + MONTH + "/differences?reckoning=NONE&rate=REPLY")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    @Order(5)
    void a_county_says_since_when_figures_are_public_and_why() {
        var keeper = desks.signedIn(Role.ADMINISTRATOR, UnitId.HEADQUARTERS);
        keeper.sends("/desk/reports/first-days", Map.of("day", "2033-05-01", "reason", ""))
                .expectStatus()
                .isBadRequest();
        try {
            keeper.sends("/desk/reports/first-days", Map.of("day", "2033-05-01", "reason", "五月起试运行结束"))
                    .expectStatus()
                    .isEqualTo(HttpStatus.SEE_OTHER);
            desks.anybody().opens("/rates?month=2033-04").expectStatus().isForbidden();
            assertThat(desks.anybody().page("/rates/definitions")).contains("2033-05-01", "五月起试运行结束");
            assertThat(desks.anybody().page("/rates?month=2033-05")).contains("响应率");
            assertThat(DeskFixture.Browser.html(desks.anybody().opens("/rates?month=2033-04")))
                    .contains("2033-05-01");
        } finally {
            keeper.sends("/desk/reports/first-days", Map.of("day", "2001-01-01", "reason", "测试完了"))
                    .expectStatus()
                    .isEqualTo(HttpStatus.SEE_OTHER);
        }
    }

    private byte[] file(String extension) {
        return bytes("/api/reports/" + MONTH + "/report." + extension);
    }

    private byte[] bytes(String path) {
        return Objects.requireNonNull(desks.anybody()
                .client()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }
}
