package org.cunbu.portal.people.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class UnitsOfTheCountyTest {
    @Autowired
    private Organization organization;

    @Autowired
    private Regions regions;

    @Autowired
    private Journal journal;

    @Autowired
    private PortalClock clock;

    @Test
    void are_there_at_the_first_start_with_a_unit_for_every_township_and_village() {
        assertThat(organization.ofKind(UnitKind.TOWNSHIP)).hasSize(24);
        assertThat(organization.ofKind(UnitKind.VILLAGE)).hasSize(364);
        assertThat(organization.ofKind(UnitKind.TASK_FORCE)).hasSize(4);
        assertThat(organization.ofKind(UnitKind.DEPARTMENT)).hasSizeGreaterThan(40);
        assertThat(organization.unit(new UnitId("D-WATER")).orElseThrow().demo())
                .isTrue();
        assertThat(organization.petitionOffice().name()).isEqualTo("信访局");
        assertThat(organization.discipline().kind()).isEqualTo(UnitKind.DISCIPLINE);
    }

    @Test
    void stand_above_one_another_up_to_the_countys_leaders() {
        var township = regions.townships().getFirst();
        var village = regions.villagesOf(township.code()).getFirst();
        UnitId committee = organization.unitOf(village.code()).id();
        UnitId government = organization.unitOf(township.code()).id();

        assertThat(organization.superiorOf(committee)).isEqualTo(government);
        assertThat(organization.superiorOf(government)).isEqualTo(UnitId.LEADERSHIP);
        assertThat(organization.superiorOf(UnitId.LEADERSHIP)).isEqualTo(UnitId.LEADERSHIP);
        assertThat(organization.isWithin(committee, government)).isTrue();
        assertThat(organization.isWithin(government, committee)).isFalse();
        assertThat(organization.isWithin(UnitId.DISCIPLINE, UnitId.LEADERSHIP)).isFalse();
    }

    @Test
    void are_in_the_journal_once() {
        var units = java.util.UUID.nameUUIDFromBytes("units".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        StepVerifier.create(journal.historyOf(units).filter(entry -> entry.is(UnitsLoaded.class)))
                .assertNext(
                        entry -> assertThat(entry.as(UnitsLoaded.class).units()).isGreaterThan(440))
                .verifyComplete();
    }

    @Test
    void give_posts_through_an_administrator_only_and_take_them_back_at_once() {
        var person = Ids.next();
        Post administrator =
                now(organization.appoint(post(Ids.next(), UnitId.HEADQUARTERS, Role.ADMINISTRATOR), Actor.program()));
        Post handler =
                now(organization.appoint(post(person, new UnitId("D-WATER"), Role.HANDLER), administrator.actor()));

        StepVerifier.create(organization.postsOf(person)).expectNext(handler).verifyComplete();
        StepVerifier.create(
                        organization.appoint(post(Ids.next(), new UnitId("D-WATER"), Role.HANDLER), handler.actor()))
                .verifyError(Forbidden.class);
        StepVerifier.create(organization.end(handler.id(), administrator.actor()))
                .expectNextCount(1)
                .verifyComplete();
        StepVerifier.create(organization.postsOf(person)).verifyComplete();
        StepVerifier.create(journal.historyOf(handler.id()).map(entry -> entry.type()))
                .expectNext("PostAppointed", "PostEnded")
                .verifyComplete();
    }

    @Test
    void keep_one_of_two_administrators_who_end_each_other_at_the_same_moment() {
        for (int time = 0; time < 5; time++) {
            Post one = now(organization.appoint(administrator(), Actor.program()));
            Post other = now(organization.appoint(administrator(), Actor.program()));

            var answers = now(Mono.zip(
                    organization.end(other.id(), one.actor()).materialize(),
                    organization.end(one.id(), other.actor()).materialize()));

            assertThat(List.of(answers.getT1(), answers.getT2()))
                    .filteredOn(answer -> answer.getThrowable() instanceof Forbidden)
                    .hasSize(1);
            assertThat(List.of(answers.getT1(), answers.getT2()))
                    .filteredOn(answer -> answer.hasValue())
                    .hasSize(1);
        }
    }

    private NewPost administrator() {
        return post(Ids.next(), UnitId.HEADQUARTERS, Role.ADMINISTRATOR);
    }

    @Test
    void believe_no_actor_who_only_says_that_they_are_an_administrator() {
        Actor forged = Actor.official("HQ", Ids.next(), Ids.next());

        StepVerifier.create(organization.appoint(post(Ids.next(), UnitId.HEADQUARTERS, Role.ADMINISTRATOR), forged))
                .verifyError(Forbidden.class);
        StepVerifier.create(organization.appoint(
                        post(Ids.next(), UnitId.HEADQUARTERS, Role.ADMINISTRATOR), Actor.petitioner()))
                .verifyError(Forbidden.class);
    }

    @Test
    void refuse_the_same_post_a_second_time() {
        NewPost wish = post(Ids.next(), new UnitId("D-EDU"), Role.HANDLER);
        organization.appoint(wish, Actor.program()).block();

        StepVerifier.create(organization.appoint(wish, Actor.program())).verifyError(Conflict.class);
    }

    private NewPost post(java.util.UUID person, UnitId unit, Role role) {
        return new NewPost(person, unit, role, clock.today(), null);
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block());
    }
}
