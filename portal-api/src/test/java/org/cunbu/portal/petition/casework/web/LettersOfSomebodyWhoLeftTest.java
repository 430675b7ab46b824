package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.people.organization.EndedPosts;
import org.cunbu.portal.people.organization.NewDeputy;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitWish;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/** A letter never stays with somebody who has left. */
@PortalTest
@Import(County.class)
class LettersOfSomebodyWhoLeftTest extends AtTheCounty {

    @Autowired
    Organization organization;

    @Autowired
    EndedPosts ended;

    @Autowired
    Readers readers;

    @Autowired
    PortalClock clock;

    @AfterEach
    void back() {
        county.at(County.WEDNESDAY);
    }

    @Test
    void go_to_the_units_head_and_the_petitioner_is_told_that_the_day_stays() {
        UnitId unit = unit("D-LEFT-1");
        county.official("left-head", unit, Role.UNIT_HEAD);
        Worker handler = county.official("left-handler", unit, Role.HANDLER);
        Receipt letter = inHand(unit, handler);
        var clocks = county.progress(letter).get("clocks");

        organization.end(postAt(unit, Role.HANDLER).id(), Actor.program()).block();
        readers.caughtUp("leaving").block();

        assertThat(handlerOf(letter)).isEqualTo("演示left-head");
        assertThat(historyOf(letter)).anyMatch(words -> words.contains("原来的承办人离岗了"));
        assertThat(county.progress(letter).get("clocks")).isEqualTo(clocks);
        county.as(handler)
                .get()
                .uri("/api/cases/" + county.idOf(letter))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void go_to_whoever_acts_for_the_head_while_the_head_is_away() {
        UnitId unit = unit("D-LEFT-2");
        county.official("left-away", unit, Role.UNIT_HEAD);
        county.official("left-acting", unit, Role.HANDLER);
        Worker handler = county.official("left-handler-2", unit, Role.VILLAGE_CADRE);
        Receipt letter = inHand(unit, handler);
        organization
                .appointDeputy(
                        new NewDeputy(
                                postAt(unit, Role.UNIT_HEAD).id(),
                                postAt(unit, Role.HANDLER).person(),
                                clock.today(),
                                clock.today().plusDays(9)),
                        Actor.program())
                .block();

        organization.end(postAt(unit, Role.VILLAGE_CADRE).id(), Actor.program()).block();
        readers.caughtUp("leaving").block();

        assertThat(handlerOf(letter)).isEqualTo("演示left-acting");
    }

    @Test
    void go_on_the_day_on_which_a_post_ends_by_its_date_and_to_the_first_who_comes_where_nobody_is_left() {
        UnitId unit = unit("D-LEFT-3");
        Worker handler = county.official("left-alone", unit, Role.HANDLER);
        Receipt letter = inHand(unit, handler);
        Post post = postAt(unit, Role.HANDLER);
        organization.end(post.id(), Actor.program()).block();
        readers.caughtUp("leaving").block();
        assertThat(handlerOf(letter)).isEqualTo("演示left-alone");

        var person = now(organization.appoint(
                new NewPost(
                        java.util.UUID.fromString(personOf("left-next", new UnitId("D-EDU"))),
                        unit,
                        Role.HANDLER,
                        clock.today(),
                        clock.today().plusDays(2)),
                Actor.program()));
        readers.caughtUp("leaving").block();
        assertThat(handlerOf(letter)).isEqualTo("演示left-next");

        county.official("left-head-3", unit, Role.UNIT_HEAD);
        readers.caughtUp("leaving").block();
        assertThat(handlerOf(letter)).isEqualTo("演示left-next");

        county.at(County.WEDNESDAY.plus(Duration.ofDays(2)));
        ended.tell().block();
        readers.caughtUp("leaving").block();
        assertThat(person.heldOn(clock.today())).isFalse();
        assertThat(handlerOf(letter)).isEqualTo("演示left-head-3");
    }

    private UnitId unit(String code) {
        now(organization.put(new UnitWish(code, "演示" + code, "部门", "LEADERSHIP", "", "", ""), Actor.program()));
        return new UnitId(code);
    }

    private Receipt inHand(UnitId unit, Worker handler) {
        Receipt letter = county.write("HELP", "有人离岗也要有人办", true, false);
        String id = county.idOf(letter);
        county.does(staff.who(Persona.DISPATCHER), id, "dispatches", Map.of("lead", unit.value(), "reason", "职责"))
                .expectStatus()
                .isCreated();
        county.does(handler, id, "acceptances", Map.of("message", "您好，我来办。"))
                .expectStatus()
                .isCreated();
        county.read();
        return letter;
    }

    private Post postAt(UnitId unit, Role role) {
        return now(organization
                .holdersAt(unit, role)
                .filter(post -> !post.isDeputys())
                .next());
    }

    private String personOf(String userName, UnitId elsewhere) {
        Set<java.util.UUID> before = Set.copyOf(now(organization
                .holdersAt(elsewhere, Role.GRID_WORKER)
                .map(Post::person)
                .collectList()));
        county.official(userName, elsewhere, Role.GRID_WORKER);
        return now(organization
                        .holdersAt(elsewhere, Role.GRID_WORKER)
                        .map(Post::person)
                        .filter(person -> !before.contains(person))
                        .next())
                .toString();
    }

    private String handlerOf(Receipt letter) {
        return String.valueOf(County.map(county.progress(letter).get("holder")).get("handler"));
    }

    private List<String> historyOf(Receipt letter) {
        return County.list(county.progress(letter).get("history")).stream()
                .map(line -> String.valueOf(County.map(line).get("words")))
                .toList();
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block(Duration.ofSeconds(30)));
    }
}
