package org.cunbu.portal.people.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.region.PlaceLine;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class WhoAnswersForAPlaceTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Organization organization;

    @Autowired
    private Links links;

    @Autowired
    private Regions regions;

    @Autowired
    private Acts acts;

    @Autowired
    private Journal journal;

    @Autowired
    private PortalClock clock;

    private RegionCode township;
    private RegionCode village;
    private RegionCode group;
    private RegionCode household;

    @BeforeEach
    void places() {
        township = regions.townships().get(5).code();
        village = regions.villagesOf(township).get(1).code();
        group = new RegionCode(village.value() + "001");
        household = new RegionCode(group.value() + "0001");
        var lines = List.of(
                new PlaceLine(group, "第一组", SINCE, null, null),
                new PlaceLine(household, Regions.householdName(household), SINCE, null, null));
        acts.inOne(() -> regions.put(lines).then(regions.changed())).block();
        regions.refresh().block();
    }

    @Test
    void is_told_from_the_nearest_to_the_countys_leader_with_office_and_unit() {
        give(Step.COUNTY_LEADER, township, "演示甲", "副县长", SINCE);
        give(Step.TOWNSHIP_CADRE, village, "演示乙", "副镇长", SINCE);
        give(Step.VILLAGE_CADRE, group, "演示丙", "村支书", SINCE);
        give(Step.GROUP_LEADER, household, "演示丁", "党员组长", SINCE);

        assertThat(chain(household, LocalDate.of(2026, 5, 1)))
                .extracting(Answering::step, Answering::name, Answering::title, Answering::unit)
                .containsExactly(
                        tuple(Step.GROUP_LEADER, "演示丁", "党员组长", UnitId.of(village)),
                        tuple(Step.VILLAGE_CADRE, "演示丙", "村支书", UnitId.of(village)),
                        tuple(Step.TOWNSHIP_CADRE, "演示乙", "副镇长", UnitId.of(township)),
                        tuple(Step.COUNTY_LEADER, "演示甲", "副县长", UnitId.LEADERSHIP));
        assertThat(chain(village, LocalDate.of(2026, 5, 1)))
                .extracting(Answering::step)
                .containsExactly(Step.TOWNSHIP_CADRE, Step.COUNTY_LEADER);
        assertThat(chain(household, SINCE.minusDays(1))).isEmpty();
        assertThat(chain(household, LocalDate.of(2026, 5, 1)).getFirst().placeName())
                .isEqualTo("0001户");
    }

    @Test
    void changes_on_the_day_on_which_somebody_else_begins_and_stays_true_of_before() {
        RegionCode other = regions.villagesOf(township).get(2).code();
        give(Step.TOWNSHIP_CADRE, other, "演示旧", "副镇长", SINCE);
        Responsibility now = give(Step.TOWNSHIP_CADRE, other, "演示新", "副镇长", LocalDate.of(2026, 6, 1));

        assertThat(chain(other, LocalDate.of(2026, 5, 31)))
                .extracting(Answering::name)
                .contains("演示旧");
        assertThat(chain(other, LocalDate.of(2026, 6, 1)))
                .extracting(Answering::name)
                .contains("演示新")
                .doesNotContain("演示旧");
        assertThat(journal.historyOf(now.id())
                        .map(entry -> entry.type())
                        .collectList()
                        .block())
                .containsExactly("ResponsibilityGiven");
        StepVerifier.create(responsibilities.give(
                        wish(Step.TOWNSHIP_CADRE, other, "演示再", "副镇长", LocalDate.of(2026, 2, 1)), Actor.program()))
                .verifyError(Conflict.class);
    }

    @Test
    void is_for_administrators_only_and_for_places_of_the_steps_own_level() {
        var wish = wish(Step.TOWNSHIP_CADRE, village, "演示甲", "副镇长", SINCE);
        StepVerifier.create(responsibilities.give(wish, Actor.official("HQ", Ids.next(), Ids.next())))
                .verifyError(Forbidden.class);
        StepVerifier.create(
                        responsibilities.give(wish(Step.VILLAGE_CADRE, village, "演示甲", "村支书", SINCE), Actor.program()))
                .verifyError(Invalid.class);
        StepVerifier.create(responsibilities.give(
                        wish(Step.VILLAGE_CADRE, new RegionCode(village.value() + "999"), "演示甲", "村支书", SINCE),
                        Actor.program()))
                .verifyError(Invalid.class);
    }

    @Test
    void departments_stand_by_the_village_and_by_its_township() {
        var water = new UnitId("D-WATER");
        RegionCode far = regions.townships().get(6).code();
        RegionCode there = regions.villagesOf(far).getFirst().code();
        UnitLink link = now(links.link(new NewLink(water, far, clock.today(), null), Actor.program()));
        now(links.link(new NewLink(new UnitId("D-EDU"), there, clock.today(), null), Actor.program()));

        assertThat(links.to(there, clock.today())
                        .map(UnitLink::unit)
                        .collectList()
                        .block())
                .containsExactly(new UnitId("D-EDU"), water);
        assertThat(links.to(far, clock.today())
                        .map(UnitLink::unit)
                        .collectList()
                        .block())
                .containsExactly(water);
        StepVerifier.create(links.link(new NewLink(water, far, clock.today(), null), Actor.program()))
                .verifyError(Conflict.class);
        StepVerifier.create(links.link(new NewLink(UnitId.HEADQUARTERS, far, clock.today(), null), Actor.program()))
                .verifyError(Invalid.class);

        links.end(link.id(), Actor.program()).block();
        assertThat(links.to(far, clock.today()).collectList().block()).isEmpty();
    }

    @Test
    void a_deputy_holds_the_post_while_its_holder_is_away_and_no_longer() {
        var holder = Ids.next();
        var deputy = Ids.next();
        LocalDate today = clock.today();
        Post own = now(organization.appoint(
                new NewPost(holder, new UnitId("D-WATER"), Role.UNIT_HEAD, today.minusDays(30), null),
                Actor.program()));
        Post acting = now(
                organization.appointDeputy(new NewDeputy(own.id(), deputy, today, today.plusDays(5)), Actor.program()));

        assertThat(organization.postsOf(deputy).collectList().block()).containsExactly(acting);
        assertThat(acting.role()).isEqualTo(Role.UNIT_HEAD);
        assertThat(acting.deputyOf()).isEqualTo(own.id());
        assertThat(acting.heldOn(today.plusDays(5))).isFalse();
        assertThat(organization
                        .holdersAt(new UnitId("D-WATER"), Role.UNIT_HEAD)
                        .collectList()
                        .block())
                .contains(own, acting);
        StepVerifier.create(organization.appointDeputy(
                        new NewDeputy(own.id(), holder, today, today.plusDays(5)), Actor.program()))
                .verifyError(Invalid.class);
        StepVerifier.create(organization.appointDeputy(
                        new NewDeputy(acting.id(), Ids.next(), today, today.plusDays(2)), Actor.program()))
                .verifyError(Conflict.class);
        StepVerifier.create(organization.appointDeputy(
                        new NewDeputy(own.id(), deputy, today.minusDays(60), today), Actor.program()))
                .verifyError(Invalid.class);
    }

    @Test
    void one_unit_is_put_down_by_the_rules_of_a_list() {
        var court = new UnitWish("X-DEMO", "演示上级机关", "EXTERNAL", "", "", "", "演示市人民路 1 号");
        assertThat(now(organization.put(court, Actor.program())).address()).isEqualTo("演示市人民路 1 号");
        assertThat(organization.unit(new UnitId("X-DEMO"))).isPresent();
        StepVerifier.create(
                        organization.put(new UnitWish("X-DEMO2", "演示机关", "EXTERNAL", "", "", "", ""), Actor.program()))
                .verifyErrorSatisfies(refused -> assertThat(((Invalid) refused).fields())
                        .extracting(field -> field.field())
                        .containsExactly("address"));
        StepVerifier.create(organization.put(
                        new UnitWish("TF-9", "演示专班", "TASK_FORCE", "D-WATER", "", "", ""), Actor.program()))
                .verifyErrorSatisfies(refused -> assertThat(((Invalid) refused).fields())
                        .extracting(field -> field.field())
                        .containsExactly("parent"));
        assertThat(now(organization.put(new UnitWish("TF-9", "演示专班", "专班", "HQ", "", "", ""), Actor.program()))
                        .parent())
                .isEqualTo(UnitId.HEADQUARTERS);
    }

    private Responsibility give(Step step, RegionCode place, String name, String title, LocalDate from) {
        return now(responsibilities.give(wish(step, place, name, title, from), Actor.program()));
    }

    private static NewResponsibility wish(Step step, RegionCode place, String name, String title, LocalDate from) {
        return new NewResponsibility(step, place, name, title, from, null);
    }

    private List<Answering> chain(RegionCode place, LocalDate day) {
        return now(responsibilities.whoAnswersFor(place, day).collectList());
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block());
    }
}
