package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** 我替家人写: a granddaughter writes for her grandmother. */
@PortalTest
class LetterForTheFamilyTest {

    @Autowired
    Intake intake;

    @Autowired
    Vault vault;

    @Autowired
    Regions regions;

    private final String email = "granddaughter-" + UUID.randomUUID() + "@example.com";

    private Submission written(@Nullable RawPerson family) {
        return new RawLetter(
                        Channel.MAILBOX,
                        Kind.HELP,
                        "奶奶的高龄津贴",
                        "我是演示孙女，奶奶演示王婆没收到津贴。",
                        null,
                        null,
                        "演示孙女",
                        "13800001234",
                        email,
                        true,
                        false,
                        family,
                        null)
                .checked(new IdempotencyKey(UUID.randomUUID()), regions);
    }

    private static <T> T done(Mono<T> act) {
        return act.blockOptional(Duration.ofSeconds(60)).orElseThrow();
    }

    @Test
    void keeps_whose_matter_it_is_and_who_writes_apart_and_names_neither() {
        var receipt = done(intake.submit(written(new RawPerson("演示王婆", "13900001234", null)), ClientAddress.NOWHERE));
        var petition = done(intake.petition(receipt.id()));

        assertThat(petition.enteredBy()).isEqualTo(EnteredBy.CITIZEN);
        assertThat(petition.text()).doesNotContain("演示孙女", "演示王婆");
        assertThat(done(vault.contactForDelivery(petition.contact().orElseThrow()))
                        .name())
                .isEqualTo(new PersonName("演示王婆"));
        assertThat(done(vault.contactForDelivery(petition.writer().orElseThrow()))
                        .name())
                .isEqualTo(new PersonName("演示孙女"));
        assertThat(petition.reachable()).hasSize(2);
    }

    @Test
    void gives_the_one_who_wrote_the_whole_receipt_and_the_mail() {
        var receipt = done(intake.submit(written(new RawPerson("演示王婆", null, null)), ClientAddress.NOWHERE));
        assertThat(done(intake.open(receipt.number(), receipt.secret())).mayDecide())
                .isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestServices.mail().receivedBy(email).size() == 1);
        assertThat(TestServices.mail().receivedBy(email).getFirst().text())
                .doesNotContain(receipt.secret().shown());
    }

    @Test
    void names_whose_matter_it_is() {
        var wrong = Objects.requireNonNull(org.assertj.core.api.Assertions.catchThrowableOfType(
                Invalid.class, () -> written(new RawPerson("", "12", null))));
        assertThat(wrong.fields()).extracting(field -> field.field()).containsExactly("familyName");
        var phone = Objects.requireNonNull(org.assertj.core.api.Assertions.catchThrowableOfType(
                Invalid.class, () -> written(new RawPerson("演示王婆", "12", null))));
        assertThat(phone.fields()).extracting(field -> field.field()).containsExactly("familyPhone");
    }

    @Test
    void is_another_letter_than_the_same_words_about_oneself() {
        var own = written(null);
        var forHer = new Submission(
                own.key(),
                own.channel(),
                own.kind(),
                own.title(),
                own.text(),
                own.place(),
                own.contact(),
                own.publish(),
                own.keepFromVillage(),
                Circumstances.of(own.contact(), LetterBody.TEXT));
        done(intake.submit(own, ClientAddress.NOWHERE));
        reactor.test.StepVerifier.create(intake.submit(forHer, ClientAddress.NOWHERE))
                .verifyError(KeyOfAnother.class);
    }
}
