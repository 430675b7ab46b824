package org.cunbu.portal.people.guarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.Blocked;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.DoorCount;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.LimitChanged;
import org.cunbu.portal.foundation.http.LimitRule;
import org.cunbu.portal.foundation.http.RateLimits;
import org.cunbu.portal.foundation.http.TooMany;
import org.cunbu.portal.foundation.http.store.DoorCounts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class GuardingTest {

    private static final Official ADMINISTRATOR = official(Role.ADMINISTRATOR);

    @Autowired
    private Guarding guarding;

    @Autowired
    private Rises rises;

    @Autowired
    private DoorCounts counts;

    @Autowired
    private RateLimits limits;

    @Autowired
    private Intake intake;

    @Autowired
    private Journal journal;

    @Autowired
    private PortalClock clock;

    @Autowired
    private DatabaseClient db;

    private static Official official(Role role) {
        UUID person = UUID.randomUUID();
        var post = new Post(UUID.randomUUID(), person, UnitId.HEADQUARTERS, role, LocalDate.of(2026, 1, 1), null);
        return new Official(new PersonId(person), "演示" + role.words(), List.of(post));
    }

    @Test
    void nobody_but_an_administrator_sees_or_changes_anything() {
        for (Role role : Role.values()) {
            if (role == Role.ADMINISTRATOR) continue;
            Official other = official(role);
            var wish = new BlockWish("203.0.113.7", "", "", "试一试", 1);
            Flux.<Mono<?>>just(
                            guarding.limits(other).next(),
                            guarding.change("search", 1, 1, LimitRule.Beyond.WAIT, 1, other),
                            guarding.blocks(other).next(),
                            guarding.busiest(other).next(),
                            guarding.weigh(wish, other),
                            guarding.block(wish, other),
                            guarding.lift(UUID.randomUUID(), other),
                            rises.latest(other).next(),
                            rises.isListening(other),
                            rises.listen(new Email("demo@example.com"), other),
                            rises.leave(other))
                    .toIterable()
                    .forEach(asked -> StepVerifier.create(asked).verifyError(Forbidden.class));
        }
    }

    @Test
    void a_changed_limit_holds_at_once_and_stands_in_the_journal() {
        db.sql("""
                insert into limit_rule (rule, door, burst, every_ms, what)
                values ('changed', 'changed', 1000, 1, 'a rule that is changed') on conflict do nothing""").then().block();
        var from = new ClientAddress("192.0.2.90");
        limits.pass("changed", from).block();
        LimitRule known = guarding.limits(ADMINISTRATOR)
                .filter(rule -> rule.rule().equals("changed"))
                .next()
                .blockOptional()
                .orElseThrow();
        LimitRule now = guarding.change("changed", 2, 3_600_000, LimitRule.Beyond.WAIT, known.version(), ADMINISTRATOR)
                .blockOptional()
                .orElseThrow();
        assertThat(now.version()).isEqualTo(known.version() + 1);
        var other = new ClientAddress("192.0.2.91");
        limits.pass("changed", other).block();
        limits.pass("changed", other).block();
        StepVerifier.create(limits.pass("changed", other)).verifyError(TooMany.class);
        Recorded entry = journal.historyOf(LimitChanged.idOf("changed"))
                .last()
                .blockOptional()
                .orElseThrow();
        assertThat(entry.as(LimitChanged.class).burst()).isEqualTo(2);
        assertThat(entry.by().person()).isEqualTo(ADMINISTRATOR.person().value());
        StepVerifier.create(guarding.change("changed", 5, 5, LimitRule.Beyond.WAIT, known.version(), ADMINISTRATOR))
                .verifyError(Overtaken.class);
    }

    @Test
    void a_block_is_weighed_first_refuses_in_words_and_can_be_taken_back() {
        var from = new ClientAddress("198.51.100.201");
        intake.submit(aLetter().letter(), from).block();
        intake.submit(aLetter().letter(), from).block();
        var wish = new BlockWish("198.51.100.201", "", "", "同一内容刷了很多封，电话 13900001111", 3);
        Weighed weighed = guarding.weigh(wish, ADMINISTRATOR).blockOptional().orElseThrow();
        assertThat(weighed.letters()).isEqualTo(2);
        assertThat(weighed.days()).isEqualTo(1);
        // Weighing stops nobody.
        intake.submit(aLetter().letter(), from).block();

        Block block = guarding.block(wish, ADMINISTRATOR).blockOptional().orElseThrow();
        assertThat(block.code()).doesNotContain("198.51");
        assertThat(block.reason()).doesNotContain("13900001111");
        StepVerifier.create(intake.submit(aLetter().letter(), from))
                .verifyErrorSatisfies(
                        refused -> assertThat(((Blocked) refused).detail()).contains("同一内容刷了很多封", "电话", "窗口", "没有收下"));
        intake.submit(aLetter().letter(), new ClientAddress("198.51.100.202")).block();

        Block lifted = guarding.lift(block.id(), ADMINISTRATOR).blockOptional().orElseThrow();
        assertThat(lifted.liftedAt()).isNotNull();
        intake.submit(aLetter().letter(), from).block();
        assertThat(journal.historyOf(block.id())
                        .map(Recorded::type)
                        .collectList()
                        .block())
                .containsExactly("BlockMade", "BlockLifted");
    }

    @Test
    void a_network_and_an_address_by_todays_code_can_be_blocked() {
        intake.submit(aLetter().letter(), new ClientAddress("203.0.113.44")).block();
        var wish = new BlockWish("203.0.113.0/24", "", "", "试一试", 1);
        assertThat(guarding.weigh(wish, ADMINISTRATOR)
                        .blockOptional()
                        .orElseThrow()
                        .letters())
                .isPositive();
        Block network = guarding.block(wish, ADMINISTRATOR).blockOptional().orElseThrow();
        StepVerifier.create(intake.submit(aLetter().letter(), new ClientAddress("203.0.113.45")))
                .verifyError(Blocked.class);
        guarding.lift(network.id(), ADMINISTRATOR).block();

        var busy = new ClientAddress("192.0.2.222");
        Flux.range(0, 40).concatMap(n -> limits.pass(RateLimits.SUBMIT, busy)).blockLast();
        var place = guarding.busiest(ADMINISTRATOR)
                .filter(one -> one.passed() == 40)
                .next()
                .blockOptional()
                .orElseThrow();
        Block today = guarding.block(new BlockWish("", "", place.code(), "试一试", 9), ADMINISTRATOR)
                .blockOptional()
                .orElseThrow();
        assertThat(today.weighed()).isEqualTo(40);
        assertThat(today.until()).isEqualTo(Shanghai.endOf(clock.today()));
        StepVerifier.create(intake.submit(aLetter().letter(), busy)).verifyError(Blocked.class);
        guarding.lift(today.id(), ADMINISTRATOR).block();
    }

    @Test
    void a_phone_is_blocked_by_its_blind_index_and_counted_over_thirty_days() {
        var letter = aLetter().from("演示人", "13711112222", "demo@example.com");
        intake.submit(letter.letter(), ClientAddress.NOWHERE).block();
        var wish = new BlockWish("", "137 1111 2222", "", "试一试", 1);
        Weighed weighed = guarding.weigh(wish, ADMINISTRATOR).blockOptional().orElseThrow();
        assertThat(weighed.letters()).isEqualTo(1);
        assertThat(weighed.days()).isEqualTo(30);
        Block block = guarding.block(wish, ADMINISTRATOR).blockOptional().orElseThrow();
        StepVerifier.create(intake.submit(
                        aLetter().from("演示人", "13711112222", "demo@example.com").letter(),
                        new ClientAddress("192.0.2.61")))
                .verifyError(Blocked.class);
        guarding.lift(block.id(), ADMINISTRATOR).block();
    }

    @Test
    void an_unusual_rise_is_noticed_once_and_told_to_who_wants_it() {
        Instant quarter = DoorCount.quarterOf(clock.instant());
        var usual = Flux.range(1, 28)
                .map(day -> new DoorCount(
                        quarter.minus(Duration.ofDays(day)), RateLimits.SECRET, DoorCount.Outcome.PASSED, 3))
                .collectList()
                .blockOptional()
                .orElseThrow();
        counts.add(usual).block();
        rises.listen(new Email("guard-demo@example.com"), ADMINISTRATOR).block();
        counts.add(List.of(new DoorCount(quarter, RateLimits.SECRET, DoorCount.Outcome.REFUSED, 5_000)))
                .block();
        // Two replicas look, and the portal's own loop may have looked before.
        Flux.merge(rises.look(), rises.look()).blockLast();
        List<Rise> noticed = rises.latest(ADMINISTRATOR)
                .filter(rise ->
                        rise.what() == Rise.What.SECRETS && rise.quarter().equals(quarter))
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(noticed).hasSize(1);
        assertThat(noticed.getFirst().seen()).isGreaterThanOrEqualTo(5_000);
        assertThat(journal.historyOf(noticed.getFirst().id())
                        .map(Recorded::type)
                        .collectList()
                        .block())
                .containsExactly("RiseNoticed", "MessageWanted");
        rises.leave(ADMINISTRATOR).block();
        assertThat(rises.isListening(ADMINISTRATOR).block()).isFalse();
        db.sql("delete from door_count where door = 'secret'").then().block();
    }
}
