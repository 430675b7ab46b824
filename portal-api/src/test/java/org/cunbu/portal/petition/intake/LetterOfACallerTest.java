package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunbu.embedded.DevelopmentMail;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Somebody calls, comes or sends paper, and an official types it in. */
@PortalTest
class LetterOfACallerTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T02:00:00Z");
    private static final Pattern SECRET = Pattern.compile("查询码：([0-9A-Z-]{30})");
    private static final UnitId TRANSPORT = new UnitId("D-TRANSPORT");

    @Autowired
    EntryDesk desk;

    @Autowired
    Intake intake;

    @Autowired
    Journal journal;

    @Autowired
    Vault vault;

    @Autowired
    PortalClock clock;

    @Autowired
    DatabaseClient db;

    @AfterEach
    void letTimeRun() {
        clock.returnToNow();
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID());
    }

    private static <T> T done(Mono<T> act) {
        return act.blockOptional(Duration.ofSeconds(60)).orElseThrow();
    }

    @Test
    void is_counted_apart_and_its_clocks_begin_with_the_call() {
        clock.travelTo(WEDNESDAY);
        var clerk = Clerks.dispatcher();
        var receipt = done(desk.enter(key(), Clerks.call("2026-11-23 10:00", null), clerk))
                .receipt();

        var petition = done(intake.petition(receipt.id()));
        assertThat(petition.enteredBy()).isEqualTo(EnteredBy.STAFF);
        assertThat(petition.received()).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(receipt.dispatchBy()).hasToString("2026-11-24");
        var entry = done(journal.historyOf(receipt.id().value()).next());
        assertThat(entry.is(PetitionReceived.class)).isTrue();
        assertThat(entry.by().kind()).isEqualTo(Actor.Kind.OFFICIAL);
        assertThat(entry.by().person()).isEqualTo(clerk.person().value());
        assertThat(entry.happened()).isEqualTo(petition.received());
        var entered =
                Objects.requireNonNull(done(intake.particulars(receipt.id())).entered());
        assertThat(entered.unit()).isEqualTo(UnitId.PETITION_OFFICE);
        assertThat(entered.recorded()).isEqualTo(WEDNESDAY);
    }

    @Test
    void more_than_a_day_later_is_a_figure() {
        clock.travelTo(WEDNESDAY);
        var clerk = Clerks.with(Role.HANDLER, TRANSPORT);
        var before = done(desk.ofUnit(clerk));
        done(desk.enter(key(), Clerks.call("2026-11-23 10:00", null), clerk));
        done(desk.enter(key(), Clerks.call("2026-11-24 10:00", null), clerk));
        done(desk.enter(key(), Clerks.call(null, null), clerk));

        var after = done(desk.ofUnit(clerk));
        assertThat(after.entered() - before.entered()).isEqualTo(3);
        assertThat(after.late() - before.late()).isEqualTo(1);
        assertThat(done(desk.mine(clerk).collectList()))
                .extracting(EnteredLine::isLate)
                .containsExactlyInAnyOrder(true, false, false);
    }

    @Test
    void lies_neither_in_the_future_nor_long_ago() {
        clock.travelTo(WEDNESDAY);
        for (String when : List.of("2026-11-26", "2026-10-01 08:00", "gestern")) {
            StepVerifier.create(desk.enter(key(), Clerks.call(when, null), Clerks.dispatcher()))
                    .verifyErrorSatisfies(wrong -> assertThat(((Invalid) wrong).fields())
                            .extracting(field -> field.field())
                            .containsExactly("happened"));
        }
    }

    @Test
    void leaves_the_official_a_receipt_that_only_tracks_and_mails_the_callers_own() {
        String to = "caller-" + UUID.randomUUID() + "@example.com";
        var entered = done(desk.enter(key(), Clerks.call(null, to), Clerks.dispatcher()));
        var number = entered.receipt().number();

        var official = done(intake.open(number, entered.secret().orElseThrow()));
        assertThat(official.mayDecide()).isFalse();
        assertThat(entered.mailed()).isTrue();

        await().atMost(Duration.ofSeconds(20)).until(() -> received(to).size() == 1);
        var secret = SECRET.matcher(received(to).getFirst().text());
        assertThat(secret.find()).isTrue();
        assertThat(secret.group(1)).isNotEqualTo(entered.secret().orElseThrow().shown());
        assertThat(done(intake.open(number, new ReceiptSecret(secret.group(1)))).mayDecide())
                .isTrue();
        // On the way it lay sealed; it is nowhere now.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Optional.of(0L)
                        .equals(db.sql("select count(*) from vault_original o join receipt_secret s on s.id = o.owner"
                                        + " where s.petition = :petition")
                                .bind("petition", entered.receipt().id().value())
                                .mapValue(Long.class)
                                .one()
                                .blockOptional()));
        assertThat(done(journal.historyOf(entered.receipt().id().value())
                                .map(one -> one.toString())
                                .collectList())
                        .toString())
                .doesNotContain(secret.group(1));
    }

    private static List<DevelopmentMail.Received> received(String to) {
        return TestServices.mail().receivedBy(to);
    }

    @Test
    void sent_twice_is_one_letter() {
        var key = key();
        var clerk = Clerks.dispatcher();
        var first = done(desk.enter(key, Clerks.call(null, null), clerk)).receipt();
        var again = done(desk.enter(key, Clerks.call(null, null), clerk)).receipt();
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.secret()).isEqualTo(first.secret());
        assertThat(again.again()).isTrue();
        assertThat(again.scope()).isEqualTo(ReceiptScope.TRACK);
    }

    @Test
    void who_accuses_somebody_is_followed_by_nobody_else() {
        var entry = Clerks.entry(
                Clerks.letter(Channel.HOTLINE, Kind.REPORT, "演示张三", "13800001234", null), null, null, null, false);
        assertThat(done(desk.enter(key(), entry, Clerks.dispatcher())).secret()).isEmpty();
    }

    @Test
    void is_typed_in_by_dispatchers_handlers_and_village_cadres_only() {
        var village = UnitId.of(new org.cunbu.portal.foundation.region.RegionCode("430525103204"));
        assertThat(desk.mayEnter(Clerks.dispatcher())).isTrue();
        assertThat(desk.mayEnter(Clerks.with(Role.HANDLER, TRANSPORT))).isTrue();
        assertThat(desk.mayEnter(Clerks.with(Role.VILLAGE_CADRE, village))).isTrue();
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.LEADER, Role.MODERATOR, Role.SUPERVISOR)) {
            var other = Clerks.with(role, UnitId.PETITION_OFFICE);
            assertThat(desk.mayEnter(other)).isFalse();
            assertThat(desk.channels(other)).isEmpty();
            StepVerifier.create(desk.enter(key(), Clerks.call(null, null), other))
                    .verifyError(Forbidden.class);
            StepVerifier.create(desk.mine(other)).verifyError(Forbidden.class);
            StepVerifier.create(desk.ofCounty(other)).verifyError(Forbidden.class);
        }
    }

    @Test
    void at_a_village_is_nothing_that_the_village_must_not_know() {
        var cadre = Clerks.with(
                Role.VILLAGE_CADRE, UnitId.of(new org.cunbu.portal.foundation.region.RegionCode("430525103204")));
        var visit = Clerks.letter(Channel.VISIT, Kind.HELP, "演示张三", "13800001234", null);
        assertThat(done(desk.enter(key(), Clerks.entry(visit, null, null, null, false), cadre))
                        .receipt())
                .isNotNull();
        refused(cadre, Clerks.letter(Channel.HOTLINE, Kind.HELP, "演示张三", null, null), "channel");
        refused(cadre, Clerks.letter(Channel.VISIT, Kind.REPORT, "演示张三", null, null), "kind");
        var kept = new RawLetter(Channel.VISIT, Kind.HELP, "灯", "灯", null, null, "演示张三", null, null, false, true);
        refused(cadre, kept, "keepFromVillage");
    }

    private void refused(org.cunbu.portal.people.identity.Official by, RawLetter letter, String field) {
        StepVerifier.create(desk.enter(key(), Clerks.entry(letter, null, null, null, false), by))
                .verifyErrorSatisfies(wrong -> assertThat(((Invalid) wrong).fields())
                        .extracting(one -> one.field())
                        .containsExactly(field));
    }

    @Test
    void that_lies_in_another_system_stands_here_once_unless_it_came_again() {
        String number = "GD" + UUID.randomUUID();
        var clerk = Clerks.dispatcher();
        var letter = Clerks.letter(Channel.HOTLINE, Kind.HELP, "演示张三", "13800001234", null);
        var first = done(desk.enter(key(), Clerks.entry(letter, null, "12345", number, false), clerk))
                .receipt();

        StepVerifier.create(desk.enter(key(), Clerks.entry(letter, null, "12345", number, false), clerk))
                .verifyErrorSatisfies(no -> assertThat(no)
                        .isInstanceOf(Conflict.class)
                        .hasMessageContaining(first.number().shown()));
        var again = done(desk.enter(key(), Clerks.entry(letter, null, "12345", number, true), clerk))
                .receipt();

        assertThat(Objects.requireNonNull(done(intake.particulars(first.id())).elsewhere())
                        .first())
                .isNull();
        assertThat(Objects.requireNonNull(done(intake.particulars(again.id())).elsewhere())
                        .first())
                .isEqualTo(first.number());
        assertThat(done(desk.standsAs("12345", number, clerk))).isEqualTo(first.number());
    }

    @Test
    void entered_by_two_at_the_same_instant_stands_here_once() {
        String number = "GD" + UUID.randomUUID();
        var letter = Clerks.letter(Channel.HOTLINE, Kind.HELP, "演示张三", "13800001234", null);
        var entry = Clerks.entry(letter, null, "12345", number, false);
        var outcomes = done(reactor.core.publisher.Flux.range(0, 4)
                .flatMap(n -> desk.enter(key(), entry, Clerks.dispatcher())
                        .map(entered -> "received")
                        .onErrorResume(Conflict.class, no -> Mono.just("known")))
                .collectList());
        assertThat(outcomes).containsExactlyInAnyOrder("received", "known", "known", "known");
    }

    @Test
    void of_many_people_has_representatives_whom_nobody_sees_in_clear() {
        var letter = Clerks.letter(Channel.MAILBOX, Kind.COMPLAINT, "演示张三", "13800001234", null);
        var entry = new RawEntry(
                new RawLetter(
                        letter.channel(),
                        letter.kind(),
                        "水渠",
                        "演示李四和演示王五都说水渠堵了。",
                        null,
                        null,
                        letter.name(),
                        letter.phone(),
                        null,
                        false,
                        false),
                null,
                null,
                null,
                null,
                false,
                "32",
                List.of(new RawPerson("演示李四", "13900001234", null), new RawPerson("演示王五", null, null)),
                null,
                null);
        var receipt = done(desk.enter(key(), entry, Clerks.dispatcher())).receipt();

        var joint =
                Objects.requireNonNull(done(intake.particulars(receipt.id())).joint());
        assertThat(joint.people()).isEqualTo(32);
        assertThat(joint.representatives()).hasSize(2);
        assertThat(done(intake.petition(receipt.id())).text()).doesNotContain("演示李四", "演示王五");
        assertThat(done(vault.contactForDelivery(joint.representatives().getFirst()))
                        .name())
                .isEqualTo(new PersonName("演示李四"));
        assertThat(done(intake.contactsOf(List.of(receipt.id())).collectList())).hasSize(3);
    }

    @Test
    void of_many_people_has_at_most_five_representatives_and_more_than_one_person() {
        var letter = Clerks.letter(Channel.MAILBOX, Kind.COMPLAINT, "演示张三", null, null);
        var six = java.util.Collections.nCopies(6, new RawPerson("演示李四", null, null));
        for (var entry : List.of(
                new RawEntry(letter, null, null, null, null, false, "1", List.of(), null, null),
                new RawEntry(letter, null, null, null, null, false, "viele", List.of(), null, null),
                new RawEntry(letter, null, null, null, null, false, "32", six, null, null))) {
            StepVerifier.create(desk.enter(key(), entry, Clerks.dispatcher()))
                    .verifyErrorSatisfies(wrong -> assertThat(((Invalid) wrong).fields())
                            .extracting(field -> field.field())
                            .containsExactly("people"));
        }
    }

    @Test
    void about_a_post_elsewhere_keeps_what_stood_there_masked_and_the_words_in_the_vault() {
        var letter = Clerks.letter(Channel.ONLINE_OPINION, Kind.COMPLAINT, "演示张三", null, null);
        var entry = new RawEntry(
                letter, null, null, null, null, false, null, List.of(), "https://example.com/t/1", "打 13812345678 找我");
        var receipt = done(desk.enter(key(), entry, Clerks.dispatcher())).receipt();

        var post = Objects.requireNonNull(done(intake.particulars(receipt.id())).post());
        assertThat(post.address()).isEqualTo("https://example.com/t/1");
        assertThat(post.snapshot()).contains("找我").doesNotContain("13812345678");
        var original = done(intake.originalsOf(List.of(receipt.id())).next());
        assertThat(done(vault.original(original)).text()).isEqualTo("打 13812345678 找我");
    }

    @Test
    void about_a_post_elsewhere_names_where_it_stands() {
        var letter = Clerks.letter(Channel.ONLINE_OPINION, Kind.COMPLAINT, "演示张三", null, null);
        for (String address : List.of(
                "",
                "javascript:alert(1)",
                "ftp://example.com/",
                "https://",
                "data:text/html,x",
                "http://u:p@example.com/",
                "/t/1")) {
            var entry = new RawEntry(letter, null, null, null, null, false, null, List.of(), address, null);
            StepVerifier.create(desk.enter(key(), entry, Clerks.dispatcher()))
                    .verifyErrorSatisfies(wrong -> assertThat(((Invalid) wrong).fields())
                            .as(address)
                            .extracting(field -> field.field())
                            .containsExactly("postAddress"));
        }
    }

    @Test
    void may_be_a_photo_whose_words_come_later() {
        var photo = new RawLetter(
                Channel.MAILBOX, Kind.HELP, "", "", null, null, null, null, null, false, false, null, LetterBody.PHOTO);
        var receipt = done(desk.enter(key(), Clerks.entry(photo, null, null, null, false), Clerks.dispatcher()))
                .receipt();
        var petition = done(intake.petition(receipt.id()));
        assertThat(petition.body()).isEqualTo(LetterBody.PHOTO);
        assertThat(petition.text()).isEqualTo("见附件。");
    }
}
