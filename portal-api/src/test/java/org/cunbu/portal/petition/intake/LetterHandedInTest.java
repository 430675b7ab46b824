package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.people.notifications.MessageWanted;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class LetterHandedInTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T02:00:00Z");

    @Autowired
    Intake intake;

    @Autowired
    Journal journal;

    @Autowired
    Deadlines deadlines;

    @Autowired
    PortalClock clock;

    @AfterEach
    void letTimeRun() {
        clock.returnToNow();
    }

    private Receipt handedIn(SubmissionFixture letter) {
        return answer(letter.handedInAt(intake));
    }

    private Petition petitionOf(Receipt receipt) {
        return answer(intake.petition(receipt.id()));
    }

    private static <T> T answer(Mono<T> question) {
        return question.blockOptional(Duration.ofSeconds(60)).orElseThrow();
    }

    @Test
    void gives_a_receipt_that_opens_the_letter() {
        var receipt = handedIn(aLetter());

        StepVerifier.create(intake.open(receipt.number(), receipt.secret()).map(Petitioner::petition))
                .expectNext(receipt.id())
                .verifyComplete();
        assertThat(receipt.again()).isFalse();
    }

    @Test
    void promises_an_answer_by_a_day() {
        clock.travelTo(WEDNESDAY);

        var receipt = handedIn(aLetter());

        assertThat(receipt.received()).isEqualTo(WEDNESDAY);
        assertThat(receipt.dispatchBy()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(receipt.answerBy()).isEqualTo(LocalDate.of(2026, 11, 27));
        StepVerifier.create(deadlines.of(receipt.id().value()))
                .assertNext(running -> {
                    assertThat(running.kind()).isEqualTo(ClockKind.DISPATCH);
                    assertThat(running.reckoning().lastDay()).isEqualTo(receipt.dispatchBy());
                })
                .verifyComplete();
    }

    @Test
    void keeps_of_a_place_in_the_writer_s_words_neither_name_nor_phone_but_for_its_writer() {
        var words = "老街桥头演示村民家，到了打13912345678";
        var receipt = handedIn(aLetter().at(words).from("演示村民", "13800000000", "villager@example.com"));

        assertThat(petitionOf(receipt).place().toString())
                .contains("老街桥头")
                .doesNotContain("演示村民")
                .doesNotContain("13912345678");
        StepVerifier.create(intake.open(receipt.number(), receipt.secret())
                        .flatMap(intake::letterOf)
                        .mapNotNull(Original::place))
                .expectNext(words)
                .verifyComplete();
    }

    @Test
    void sent_again_is_the_same_letter_with_the_same_receipt() {
        var letter = aLetter().from("演示村民", "13800000000", "villager@example.com");

        var first = handedIn(letter);
        var second = handedIn(letter);

        assertThat(second)
                .isEqualTo(new Receipt(
                        first.number(),
                        first.secret(),
                        first.id(),
                        first.received(),
                        first.dispatchBy(),
                        first.answerBy(),
                        first.leaf(),
                        true));
    }

    @Test
    void sent_fifty_times_at_once_is_one_letter() {
        var letter = aLetter();

        var receipts = answer(
                Flux.range(0, 50).flatMap(n -> letter.handedInAt(intake), 50).collectList());

        assertThat(receipts)
                .extracting(Receipt::number)
                .hasSize(50)
                .containsOnly(receipts.getFirst().number());
        assertThat(receipts)
                .extracting(Receipt::secret)
                .containsOnly(receipts.getFirst().secret());
        assertThat(receipts).filteredOn(receipt -> !receipt.again()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void the_same_key_with_another_letter_is_refused() {
        var letter = aLetter();
        handedIn(letter);

        StepVerifier.create(letter.of(Kind.SUGGESTION).handedInAt(intake))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                KeyOfAnother.class,
                                refused -> assertThat(refused.status()).isEqualTo(422)));
    }

    @Test
    void a_wrong_number_and_a_wrong_secret_are_answered_alike() {
        var one = handedIn(aLetter());
        var unknown = ReceiptNumber.random(new SplittableRandom(System.nanoTime()));
        var other = handedIn(aLetter("另一封信", "另一封信的内容"));

        var wrongSecret = problem(intake.open(one.number(), other.secret()));
        var wrongNumber = problem(intake.open(unknown, one.secret()));

        assertThat(wrongSecret.status()).isEqualTo(wrongNumber.status()).isEqualTo(404);
        assertThat(wrongSecret.type()).isEqualTo(wrongNumber.type());
        assertThat(wrongSecret.title()).isEqualTo(wrongNumber.title());
        assertThat(wrongSecret.detail()).isEqualTo(wrongNumber.detail());
    }

    private static NotFound problem(Mono<Petitioner> opening) {
        var error = opening.map(open -> (Throwable) new AssertionError("opened"))
                .onErrorResume(Mono::just)
                .block();
        assertThat(error).isInstanceOf(NotFound.class);
        return (NotFound) java.util.Objects.requireNonNull(error);
    }

    @Test
    void is_kept_exactly_for_its_writer_and_masked_for_the_offices() {
        var text = "我叫演示村民甲，电话 13812345678，请回电。\n第二行 {\"a\\\\b\", NULL, 'x'} 😀，引号\"和反斜杠\\。";
        var receipt = handedIn(aLetter("NULL", text).from("演示村民甲", "13812345678", "villager@example.com"));

        var original = answer(intake.open(receipt.number(), receipt.secret()).flatMap(intake::letterOf));
        var petition = petitionOf(receipt);

        assertThat(original.title()).isEqualTo("NULL");
        assertThat(original.text()).isEqualTo(text);
        assertThat(petition.title()).isEqualTo("NULL");
        assertThat(petition.text())
                .doesNotContain("13812345678")
                .doesNotContain("演示村民甲")
                .contains("😀", "{\"a\\\\b\", NULL, 'x'}", "第二行");
    }

    @Test
    void stands_in_the_journal_once_without_personal_data() {
        var receipt = handedIn(aLetter("标题里没有秘密", "正文不进日志 13812345678")
                .in("430525103")
                .from("演示村民乙", "13812345678", "villager@example.com"));

        StepVerifier.create(journal.historyOf(receipt.id().value())
                        .filter(entry -> entry.is(PetitionReceived.class))
                        .map(Recorded::body))
                .assertNext(body -> assertThat(body)
                        .contains("\"region\"", "430525103", "MAILBOX")
                        .doesNotContain("正文")
                        .doesNotContain("标题")
                        .doesNotContain("13812345678")
                        .doesNotContain("演示村民乙")
                        .doesNotContain(receipt.number().value()))
                .verifyComplete();
    }

    @Test
    void who_left_an_email_is_told_and_nobody_else() {
        var withMail = handedIn(aLetter().from("演示村民丙", "13800000001", "villager@example.com"));
        var without = handedIn(aLetter());

        StepVerifier.create(messages(withMail))
                .assertNext(message -> assertThat(message.template()).isEqualTo("letter-received"))
                .verifyComplete();
        StepVerifier.create(messages(without)).verifyComplete();
    }

    private Flux<MessageWanted> messages(Receipt receipt) {
        return journal.historyOf(receipt.id().value())
                .filter(entry -> entry.is(MessageWanted.class))
                .map(entry -> entry.as(MessageWanted.class))
                .filter(message -> message.template().equals("letter-received"));
    }

    @Test
    void a_denunciation_and_what_is_kept_from_the_village_are_sealed() {
        assertThat(petitionOf(handedIn(aLetter().of(Kind.REPORT))).sealed()).isTrue();
        assertThat(petitionOf(handedIn(aLetter().keptFromTheVillage())).sealed())
                .isTrue();
        assertThat(petitionOf(handedIn(aLetter())).sealed()).isFalse();
    }

    @Test
    void numbers_of_letters_that_follow_one_another_have_nothing_in_common() {
        List<String> numbers = IntStream.range(0, 40)
                .mapToObj(n -> handedIn(aLetter()).number().value())
                .toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.stream().map(number -> number.substring(0, 4)).distinct())
                .hasSizeGreaterThan(35);
    }
}
