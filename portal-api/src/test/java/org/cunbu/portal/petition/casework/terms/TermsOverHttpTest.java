package org.cunbu.portal.petition.casework.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.Recount;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.web.County;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Promises, ladder and notices as an administrator sets them, and what letters have of it. */
@PortalTest
@Import(County.class)
class TermsOverHttpTest {

    @Autowired
    private County county;

    @Autowired
    private PortalClock clock;

    @Autowired
    private Recount recount;

    private Worker administrator;
    private Worker dispatcher;

    @BeforeEach
    void inDecember2031() {
        county.at(Instant.parse("2031-12-22T02:00:00Z"));
        administrator = county.official("p-administrator", UnitId.HEADQUARTERS, Role.ADMINISTRATOR);
        dispatcher = county.official("p-dispatcher", UnitId.PETITION_OFFICE, Role.DISPATCHER);
    }

    @AfterEach
    void now() {
        clock.returnToNow();
    }

    @Test
    void a_promise_begins_tomorrow_and_letters_keep_what_they_were_promised() {
        Receipt before = county.write("HELP", "路灯不亮", false, false);
        put("/api/promises", promise("DISPATCH", "2031-12-23", 2))
                .expectStatus()
                .isCreated();
        assertThat(lastDay(before, "DISPATCH")).isEqualTo("2031-12-23");
        Receipt sameDay = county.write("HELP", "路灯不亮", false, false);
        assertThat(lastDay(sameDay, "DISPATCH")).isEqualTo("2031-12-23");

        county.at(Instant.parse("2031-12-23T02:00:00Z"));
        Receipt after = county.write("HELP", "路灯不亮", false, false);
        assertThat(lastDay(after, "DISPATCH")).isEqualTo("2031-12-25");
        Receipt other = county.write("INQUIRY", "路灯归谁管", false, false);
        assertThat(lastDay(other, "DISPATCH")).isEqualTo("2031-12-24");
        put("/api/promises", Map.of("clock", "DISPATCH", "kind", "HELP", "from", "2031-12-24", "reason", "恢复"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void a_promise_that_begins_today_or_says_no_reason_or_lasts_too_long_is_refused_by_field() {
        put("/api/promises", promise("DISPATCH", "2031-12-22", 2))
                .expectStatus()
                .isEqualTo(400);
        put("/api/promises", promise("RETURN_DECISION", "2031-12-23", 2))
                .expectStatus()
                .isEqualTo(400);
        put("/api/promises", promise("CONCLUSION", "2031-12-23", 61))
                .expectStatus()
                .isEqualTo(400);
        var silent = new HashMap<String, Object>(promise("DISPATCH", "2031-12-23", 2));
        silent.remove("reason");
        put("/api/promises", silent).expectStatus().isEqualTo(400);
    }

    @Test
    void the_ladder_changes_at_the_version_that_was_read() {
        var now = County.body(county.as(administrator).get().uri("/api/ladder").exchange());
        assertThat(now)
                .containsEntry("orderAfter", 3)
                .containsEntry("leaderAfter", 10)
                .containsEntry("quietFrom", 20);
        var wish = new HashMap<String, Object>(now);
        wish.put("reason", "春耕期间早一点");
        var changed = County.body(county.as(administrator)
                .put()
                .uri("/api/ladder")
                .bodyValue(wish)
                .exchange());
        assertThat(changed.get("version")).isEqualTo((Integer) Objects.requireNonNull(now.get("version")) + 1);
        county.as(administrator)
                .put()
                .uri("/api/ladder")
                .bodyValue(wish)
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        wish.put("leaderAfter", 2);
        wish.put("version", changed.get("version"));
        county.as(administrator)
                .put()
                .uri("/api/ladder")
                .bodyValue(wish)
                .exchange()
                .expectStatus()
                .isEqualTo(400);
    }

    @Test
    void a_notice_moves_the_last_day_of_an_open_letter_and_its_history_says_so() {
        county.at(Instant.parse("2031-12-30T02:00:00Z"));
        Receipt letter = county.write("HELP", "水渠不通水", false, false);
        county.does(dispatcher, county.idOf(letter), "dispatches", Map.of("lead", "D-WATER", "reason", "职责"))
                .expectStatus()
                .isCreated();
        county.at(Instant.parse("2031-12-31T02:00:00Z"));
        Receipt late = county.write("HELP", "路灯不亮", false, false);
        assertThat(lastDay(late, "DISPATCH")).isEqualTo("2032-01-01");

        int edition = (Integer) Objects.requireNonNull(County.body(
                        county.as(administrator).get().uri("/api/calendar/2032").exchange())
                .get("edition"));
        var notice = Map.of(
                "year",
                2032,
                "source",
                "测试用通知",
                "days",
                "2032-01-01~2032-01-03 休 元旦\n2032-01-04 班 元旦",
                "edition",
                edition);
        var weighed = County.body(put("/api/calendar/weighings", notice));
        assertThat((Integer) weighed.get("clocks")).isPositive();
        assertThat(lastDay(late, "DISPATCH")).isEqualTo("2032-01-01");

        put("/api/calendar/notices", notice).expectStatus().isCreated();
        put("/api/calendar/notices", notice).expectStatus().isEqualTo(409);
        for (int n = 0; n < 100 && lastDay(late, "DISPATCH").equals("2032-01-01"); n++) {
            recount.round().block();
        }
        county.read();

        assertThat(lastDay(late, "DISPATCH")).isEqualTo("2032-01-04");
        assertThat(said(late))
                .anySatisfy(line -> assertThat(line).contains("放假安排有了新通知").contains("1月4日"));
        assertThat(county.lineIn(dispatcher, late, "unit=PETITION")).containsEntry("due", "还剩 1 个工作日");
        assertThat(County.body(county.as(administrator)
                                .get()
                                .uri("/api/calendar/2032")
                                .exchange())
                        .get("days"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(4);
    }

    @Test
    void who_is_no_administrator_sets_nothing() {
        for (String path : List.of("/api/promises", "/api/ladder", "/api/calendar/2032")) {
            county.as(dispatcher).get().uri(path).exchange().expectStatus().isForbidden();
            county.anybody().get().uri(path).exchange().expectStatus().isUnauthorized();
        }
        for (String path : List.of("/api/calendar/weighings", "/api/calendar/notices")) {
            county.as(dispatcher)
                    .post()
                    .uri(path)
                    .bodyValue(Map.of("edition", 0))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        county.as(dispatcher)
                .post()
                .uri("/api/promises")
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isForbidden();
        county.as(dispatcher)
                .put()
                .uri("/api/ladder")
                .bodyValue(Map.of("version", 1, "quietDaysOff", true))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private WebTestClient.ResponseSpec put(String path, Map<String, ?> body) {
        return county.as(administrator).post().uri(path).bodyValue(body).exchange();
    }

    private static Map<String, Object> promise(String clock, String from, int days) {
        return Map.of("clock", clock, "kind", "HELP", "days", days, "from", from, "reason", "试行");
    }

    private String lastDay(Receipt letter, String kind) {
        return County.list(county.progress(letter).get("clocks")).stream()
                .map(County::map)
                .filter(clock -> kind.equals(clock.get("kind")))
                .map(clock -> String.valueOf(clock.get("lastDay")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> said(Receipt letter) {
        return County.list(county.progress(letter).get("history")).stream()
                .map(line -> String.valueOf(County.map(line).get("words")))
                .toList();
    }
}
