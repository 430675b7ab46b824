package org.cunbu.portal.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.TooMany;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Identified;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.ReceiptCode;
import org.cunbu.portal.petition.intake.ReceiptCodes;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptReplaced;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.cunbu.portal.petition.intake.SubmissionFixture;
import org.cunbu.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Somebody has lost number, secret or both. */
@PortalTest
class LostReceiptTest {

    private static final Pattern SECRET = Pattern.compile("新查询码：([0-9A-Z-]{30})");
    private static final Pattern CODE = Pattern.compile("验证码是：([0-9]{8})");

    @Autowired
    LostReceipts lost;

    @Autowired
    ReceiptCodes codes;

    @Autowired
    Intake intake;

    @Autowired
    Casework casework;

    @Autowired
    Journal journal;

    @Autowired
    Readers readers;

    @Autowired
    PortalClock clock;

    private final String email = "lost-" + UUID.randomUUID() + "@example.com";
    private final Visitor somewhere = Visitor.from(new ClientAddress("192.0.2." + (1 + (int) (Math.random() * 250))));

    @AfterEach
    void letTimeRun() {
        clock.returnToNow();
    }

    private static Official official(Role role, UnitId unit) {
        UUID person = UUID.randomUUID();
        var post = new Post(UUID.randomUUID(), person, unit, role, LocalDate.of(2026, 1, 1), null);
        return new Official(new PersonId(person), "演示" + role.words(), List.of(post));
    }

    private static Official dispatcher() {
        return official(Role.DISPATCHER, UnitId.PETITION_OFFICE);
    }

    private static <T> T done(Mono<T> act) {
        return act.blockOptional(Duration.ofSeconds(60)).orElseThrow();
    }

    /** A number that nobody has. */
    private static ReceiptNumber nobodys() {
        for (char check : "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray()) {
            try {
                return new ReceiptNumber("ZZZZZZZZZ" + check);
            } catch (IllegalArgumentException other) {
                // another character checks it
            }
        }
        throw new AssertionError("no character checks it");
    }

    private Receipt written(SubmissionFixture letter) {
        var receipt = done(letter.from("演示丢三", "13800001234", email).handedInAt(intake));
        readers.caughtUp("casework", "routing").block();
        return receipt;
    }

    private Mono<?> replaced(Receipt receipt, Official by) {
        return lost.replace(receipt.number(), Identified.ID_CARD, "手机丢了，演示丢三 13800001234 来补", by);
    }

    private String mailed(Pattern pattern) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestServices.mail().receivedBy(email).stream()
                        .anyMatch(mail -> pattern.matcher(mail.text()).find()));
        return TestServices.mail().receivedBy(email).stream()
                .map(mail -> pattern.matcher(mail.text()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private @Nullable Boolean mayDecide(Receipt receipt, ReceiptSecret secret) {
        return intake.open(receipt.number(), secret)
                .map(holder -> holder.mayDecide())
                .onErrorResume(NotFound.class, none -> Mono.empty())
                .block();
    }

    @Test
    void gets_a_new_one_that_tracks_the_old_one_is_void_and_their_own_comes_by_mail() {
        var receipt = written(aLetter());
        var fresh = done(lost.replace(receipt.number(), Identified.CALLED_BACK, "手机丢了，演示丢三要补", dispatcher()));

        assertThat(mayDecide(receipt, receipt.secret())).isNull();
        assertThat(mayDecide(receipt, fresh.secret())).isFalse();
        assertThat(fresh.mailed()).isTrue();
        assertThat(mayDecide(receipt, new ReceiptSecret(mailed(SECRET)))).isTrue();

        var entry = done(journal.historyOf(receipt.id().value())
                .filter(one -> one.is(ReceiptReplaced.class))
                .next()
                .map(one -> one.as(ReceiptReplaced.class)));
        assertThat(entry.how()).isEqualTo(Identified.CALLED_BACK);
        assertThat(entry.reason()).startsWith("手机丢了").doesNotContain("演示丢三");
    }

    @Test
    void may_lose_the_new_one_as_well() {
        var receipt = written(aLetter());
        var second = done(lost.replace(receipt.number(), Identified.ID_CARD, "丢了", dispatcher()));
        var own = new ReceiptSecret(mailed(SECRET));
        var third = done(lost.replace(receipt.number(), Identified.ID_CARD, "又丢了", dispatcher()));
        assertThat(mayDecide(receipt, second.secret())).isNull();
        assertThat(mayDecide(receipt, own)).isNull();
        assertThat(mayDecide(receipt, third.secret())).isFalse();
    }

    @Test
    void finds_it_at_the_petition_office_and_nowhere_else() {
        var receipt = written(aLetter());
        for (Role role : List.of(Role.HANDLER, Role.UNIT_HEAD, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            var other = official(role, UnitId.PETITION_OFFICE);
            assertThat(lost.mayReplace(other)).isFalse();
            StepVerifier.create(replaced(receipt, other)).verifyError(Forbidden.class);
        }
        StepVerifier.create(replaced(receipt, official(Role.DISPATCHER, new UnitId("D-TRANSPORT"))))
                .verifyError(Forbidden.class);
        assertThat(mayDecide(receipt, receipt.secret())).isTrue();
    }

    @Test
    void of_a_denunciation_finds_it_at_the_discipline_desk_only() {
        var receipt = written(aLetter("某某贪污", "我要举报某某贪污。").of(Kind.REPORT));
        StepVerifier.create(replaced(receipt, dispatcher())).verifyError(NotFound.class);
        assertThat(mayDecide(receipt, receipt.secret())).isTrue();
        StepVerifier.create(replaced(receipt, official(Role.HANDLER, UnitId.DISCIPLINE)))
                .expectNextCount(1)
                .verifyComplete();
        var ordinary = written(aLetter());
        StepVerifier.create(replaced(ordinary, official(Role.HANDLER, UnitId.DISCIPLINE)))
                .verifyError(NotFound.class);
    }

    @Test
    void is_identified_and_the_reason_is_written_down() {
        var receipt = written(aLetter());
        StepVerifier.create(lost.replace(receipt.number(), null, "丢了", dispatcher()))
                .verifyError(Invalid.class);
        StepVerifier.create(lost.replace(receipt.number(), Identified.ID_CARD, " ", dispatcher()))
                .verifyError(Invalid.class);
        StepVerifier.create(lost.replace(nobodys(), Identified.ID_CARD, "丢了", dispatcher()))
                .verifyError(NotFound.class);
    }

    @Test
    void opens_it_with_a_code_from_the_mail_once_and_for_a_day() {
        var receipt = written(aLetter());
        codes.ask(receipt.number(), somewhere).block();
        var code = new ReceiptCode(mailed(CODE));
        var secret = done(codes.open(receipt.number(), code, somewhere));

        assertThat(mayDecide(receipt, secret)).isTrue();
        assertThat(mayDecide(receipt, receipt.secret())).isTrue();
        StepVerifier.create(codes.open(receipt.number(), code, somewhere)).verifyError(NotFound.class);
        clock.travelTo(clock.instant().plus(Duration.ofHours(25)));
        assertThat(mayDecide(receipt, secret)).isNull();
        assertThat(mayDecide(receipt, receipt.secret())).isTrue();
    }

    @Test
    void has_a_quarter_of_an_hour_for_the_code_and_five_tries() {
        var receipt = written(aLetter());
        codes.ask(receipt.number(), somewhere).block();
        var code = new ReceiptCode(mailed(CODE));
        var wrong = new ReceiptCode(code.digits().equals("00000000") ? "11111111" : "00000000");
        for (int tries = 0; tries < 5; tries++) {
            int at = tries;
            StepVerifier.create(codes.open(
                            receipt.number(), wrong, Visitor.from(new ClientAddress("198.51.100." + (at + 1)))))
                    .verifyError(NotFound.class);
        }
        StepVerifier.create(codes.open(receipt.number(), code, Visitor.from(new ClientAddress("198.51.100.99"))))
                .verifyError(NotFound.class);

        var other = written(aLetter());
        codes.ask(other.number(), somewhere).block();
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailed(CODE).equals(code.digits()));
        var late = new ReceiptCode(mailed(CODE));
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(16)));
        StepVerifier.create(codes.open(other.number(), late, Visitor.from(new ClientAddress("198.51.100.98"))))
                .verifyError(NotFound.class);
    }

    @Test
    void who_asks_for_a_letter_that_is_none_hears_the_same_and_waits_in_the_end() {
        var nobodys = nobodys();
        var crowd = Visitor.from(new ClientAddress("203.0.113.177"));
        StepVerifier.create(codes.ask(nobodys, crowd)).verifyComplete();
        Optional<Throwable> refused = Optional.empty();
        for (int i = 0; i < 12 && refused.isEmpty(); i++) {
            refused = codes.ask(nobodys, crowd)
                    .then(Mono.<Throwable>empty())
                    .onErrorResume(Mono::just)
                    .blockOptional();
        }
        assertThat(refused).containsInstanceOf(TooMany.class);
    }
}
