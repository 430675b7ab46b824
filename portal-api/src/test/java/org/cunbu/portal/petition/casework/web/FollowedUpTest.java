package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Draw;
import org.cunbu.portal.petition.casework.FollowUps;
import org.cunbu.portal.petition.casework.handling.Drawing;
import org.cunbu.portal.petition.casework.rules.Sample;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 回访: the sample is drawn from the public log, and what is said closes the letter. */
@PortalTest
@Import(County.class)
class FollowedUpTest extends AtTheCounty {

    @Autowired
    private Drawing drawing;

    @Autowired
    private PublicLog log;

    @Autowired
    private FollowUps followUps;

    private Worker caller;

    @BeforeEach
    void hire() {
        caller = county.official("caller-hq", UnitId.HEADQUARTERS, Role.SUPERVISOR);
    }

    @Test
    void what_they_say_closes_it_by_their_word_as_a_unit_outside_heard_it() {
        Letter letter = drawn();

        asks(letter, Map.of("reached", true, "solved", "YES", "rating", "SATISFIED", "note", "演示村民说修好了"))
                .isEqualTo(201);

        assertThat(county.progress(letter.receipt())).containsEntry("verdict", "RESOLVED");
        assertThat(County.map(county.open(staff.who(Persona.HEAD), letter.id()).get("word")))
                .containsEntry("solved", "YES")
                .extracting("remark")
                .asString()
                .doesNotContain("演示村民");
        assertThat(lineOf(county, caller, letter)).isEmpty();
        asks(letter, Map.of("reached", true, "solved", "NO")).isEqualTo(404);
    }

    @Test
    void three_times_nobody_answers_and_it_closes_in_silence_as_before() {
        Letter letter = drawn();

        for (int nth = 1; nth <= 3; nth++) {
            asks(letter, Map.of("reached", false)).isEqualTo(201);
            assertThat(lineOf(county, caller, letter).isEmpty()).isEqualTo(nth == 3);
        }
        county.at(Instant.parse("2026-12-05T08:00:00Z"));
        county.settle();

        assertThat(county.progress(letter.receipt()))
                .containsEntry("verdict", "EXPLAINED")
                .containsEntry("word", null);
    }

    @Test
    void one_that_closed_in_silence_has_its_word_from_the_call() {
        Letter letter = drawn();
        county.at(Instant.parse("2026-12-05T08:00:00Z"));
        county.settle();
        assertThat(county.progress(letter.receipt())).containsEntry("verdict", "EXPLAINED");

        asks(letter, Map.of("reached", true, "solved", "NO")).isEqualTo(201);

        assertThat(county.progress(letter.receipt())).containsEntry("verdict", "UNRESOLVED");
    }

    @Test
    void who_said_it_themselves_is_not_asked() {
        Letter letter = drawn();

        county.petitioner(letter.receipt(), "word", Map.of("solved", "PARTLY"))
                .expectStatus()
                .isOk();

        assertThat(lineOf(county, caller, letter)).isEmpty();
    }

    @Test
    void nobody_of_the_handling_unit_asks_nor_anybody_before_there_is_something_to_ask() {
        Letter letter = staff.letterIn(Standing.ANSWERED);
        asks(letter, Map.of("reached", true, "solved", "YES")).isEqualTo(404);
        toBeAsked(letter);

        for (Persona who : List.of(Persona.HANDLER, Persona.HEAD, Persona.STRANGER, Persona.DISPATCHER)) {
            assertThat(county.does(staff.who(who), letter.id(), "follow-ups", Map.of("reached", true, "solved", "YES"))
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .as("%s", who)
                    .isIn(403, 404);
        }
        county.as(caller)
                .get()
                .uri("/api/follow-ups/" + letter.id())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void how_to_reach_the_petitioner_is_seen_with_a_recorded_reason() {
        Letter letter = drawn();

        var contact = County.body(county.does(caller, letter.id(), "contact-looks", Map.of("reason", "回访")));

        assertThat(contact).containsEntry("phone", "13800000000");
    }

    @Test
    void the_sample_is_what_anybody_draws_from_the_log_and_is_drawn_once_a_day_by_whichever_replica_is_first() {
        for (int i = 0; i < 3; i++) staff.letterIn(Standing.ANSWERED);
        county.readAll();
        log.sign().block();
        county.at(dayAfterTheLastDraw());

        var first = drawing.draw();
        var second = drawing.draw();
        assertThat(reactor.core.publisher.Flux.merge(first, second)
                        .collectList()
                        .block())
                .containsOnlyOnce(true);

        Draw draw =
                Objects.requireNonNull(followUps.draws(null).block()).items().getFirst();
        List<UUID> answered = Objects.requireNonNull(log.signedLines(draw.from(), draw.to())
                .filter(line -> line.act().equals("AnswerDelivered"))
                .map(line -> line.handle())
                .collectList()
                .block());
        assertThat(draw.answered()).isEqualTo(answered.size()).isPositive();
        assertThat(draw.handles()).isEqualTo(Sample.of(draw.root(), answered, java.util.Set.of()));
        assertThat(drawing.draw().block()).isFalse();
    }

    @Test
    void one_that_an_official_typed_in_is_asked_about_in_any_case_and_that_official_s_receipt_does_not_close_it() {
        var entered = County.body(county.as(staff.who(Persona.DISPATCHER))
                .post()
                .uri("/api/entered-letters")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of(
                        "letter",
                        Map.of(
                                "channel", "HOTLINE",
                                "kind", "HELP",
                                "title", "水渠不通水",
                                "text", "来电说村里的水渠不通水，请来看看。",
                                "region", "430525103",
                                "contact", Map.of("name", "演示村民", "phone", "13800000000"))))
                .exchange());
        var receipt = new County.Receipt(County.text(entered, "number"), County.text(entered, "secret"));
        county.read();
        Letter letter = new Letter(receipt, county.idOf(receipt));
        done(Persona.DISPATCHER, letter, "dispatches", Map.of("lead", Staff.WATER.value(), "reason", "职责"));
        done(Persona.HANDLER, letter, "acceptances", Map.of("message", "您好，我来办。"));
        done(Persona.HANDLER, letter, "drafts", Map.of("answer", "通水了。"));
        done(Persona.HEAD, letter, "approvals", Map.of());
        done(Persona.HANDLER, letter, "deliveries", Map.of());

        assertThat(lineOf(county, caller, letter)).containsEntry("reason", "ENTERED");
        Map<String, Map<String, String>> wishes = Map.of(
                "word", Map.of("solved", "YES"),
                "reopenings", Map.of("text", "还是不通"),
                "withdrawal", Map.of(),
                "reviews", Map.of(),
                "reminders", Map.of());
        wishes.forEach((wish, body) ->
                county.petitioner(receipt, wish, body).expectStatus().isForbidden());
        asks(letter, Map.of("reached", true, "solved", "YES")).isEqualTo(201);
        assertThat(county.progress(receipt)).containsEntry("verdict", "RESOLVED");
    }

    private void done(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isCreated();
    }

    /** An answered letter that was drawn. */
    private Letter drawn() {
        Letter letter = staff.letterIn(Standing.ANSWERED);
        toBeAsked(letter);
        return letter;
    }

    /** As a drawing leaves it that fell on this letter. */
    private void toBeAsked(Letter letter) {
        county.drawn(letter.id());
        assertThat(lineOf(county, caller, letter))
                .containsEntry("reason", "SAMPLE")
                .containsEntry("tries", 0);
    }

    private Instant dayAfterTheLastDraw() {
        return Objects.requireNonNull(followUps.draws(null).block()).items().stream()
                .map(draw -> draw.at().plus(Duration.ofDays(1)))
                .findFirst()
                .filter(County.WEDNESDAY::isBefore)
                .orElse(County.WEDNESDAY);
    }

    private org.assertj.core.api.AbstractIntegerAssert<?> asks(Letter letter, Map<String, ?> body) {
        return assertThat(county.does(caller, letter.id(), "follow-ups", body)
                .returnResult(String.class)
                .getStatus()
                .value());
    }

    /** The line of this letter on somebody's list; empty where it is not on it. */
    static Map<String, Object> lineOf(County county, Worker who, Letter letter) {
        String next = "";
        do {
            var page = County.body(
                    county.as(who).get().uri("/api/follow-ups" + next).exchange());
            for (Object line : County.list(page.get("items"))) {
                if (letter.id().equals(County.map(line).get("id"))) return County.map(line);
            }
            next = page.get("next") == null ? "" : "?page=" + page.get("next");
        } while (!next.isEmpty());
        return Map.of();
    }
}
