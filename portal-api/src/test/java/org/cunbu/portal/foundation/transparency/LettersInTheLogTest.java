package org.cunbu.portal.foundation.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.transparency.rules.Hash;
import org.cunbu.portal.foundation.transparency.rules.Line;
import org.cunbu.portal.foundation.transparency.rules.Note;
import org.cunbu.portal.foundation.transparency.rules.Proofs;
import org.cunbu.portal.foundation.transparency.rules.VerifierKey;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.SubmissionFixture;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What becomes of a letter in the public log. */
@PortalTest
class LettersInTheLogTest {

    @Autowired
    Intake intake;

    @Autowired
    PublicLog log;

    @Autowired
    Readers readers;

    @Autowired
    Journal journal;

    @Autowired
    Acts acts;

    @Value("${cunbu.keys}")
    Path keys;

    @Test
    void the_receipt_knows_its_leaf_before_the_log_does_and_gets_its_proof_with_the_next_signature() {
        Receipt receipt = handedIn(SubmissionFixture.aLetter());
        ReceiptLeaf leaf = receipt.leaf().orElseThrow();
        signed();

        Proof proof = done(log.proofOf(Hash.ofHex(leaf.hash())));

        Note note = Note.read(proof.against().note()).orElseThrow();
        assertThat(Proofs.includes(Leafing.hash(leaf.line()), proof.n(), note.size(), proof.hashes(), note.root()))
                .isTrue();
        assertThat(note.isSignedByOneOf(publicKeys())).isTrue();
        assertThat(leaf.line()).contains("\"commit\":\"" + Line.commitment(saltOf(leaf), leaf.details()) + "\"");
        assertThat(proof.write()).startsWith("c2sp.org/tlog-proof@v1\nindex " + proof.n() + "\n");
    }

    @Test
    void the_same_receipt_comes_with_the_same_leaf() {
        var letter = SubmissionFixture.aLetter();
        var first = handedIn(letter);
        assertThat(handedIn(letter).leaf()).isEqualTo(first.leaf());
    }

    @Test
    void the_words_are_committed_to_as_they_were_written() {
        var letter = SubmissionFixture.aLetter("水渠", "门前的水渠堵了，电话 13800000000。");
        var leaf = handedIn(letter).leaf().orElseThrow();
        assertThat(leaf.details())
                .contains("\"words\":\"" + PublicLog.wordsOf("水渠", "门前的水渠堵了，电话 13800000000。", saltOf(leaf)) + "\"")
                .doesNotContain("13800000000");
    }

    @Test
    void an_open_letter_shows_where_it_came_from_when_it_lies_on_an_open_desk() {
        List<Leaf> lines = linesOf(handedIn(SubmissionFixture.aLetter()));
        assertThat(lines.getFirst().act()).isEqualTo("PetitionReceived");
        assertThat(lines.getFirst().line())
                .doesNotContain("channel")
                .doesNotContain("unit")
                .doesNotContain("township");
        assertThat(lines.get(1).act()).isEqualTo("RoundOpened");
        assertThat(lines.get(1).line()).contains("\"channel\":\"MAILBOX\"").contains("\"unit\":\"PETITION\"");
        assertThat(lines).allSatisfy(line -> assertThat(line.signed()).isTrue());
    }

    @Test
    void what_may_have_to_be_sealed_never_shows_where_it_came_from() {
        var accusing = SubmissionFixture.aLetter("反映问题", "村主任收了回扣，贪污了修路的钱。");
        var report = SubmissionFixture.aLetter().of(Kind.REPORT);
        for (var letter : List.of(accusing, report)) {
            assertThat(linesOf(handedIn(letter)))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.line())
                            .doesNotContain("channel")
                            .doesNotContain("unit")
                            .doesNotContain("township")
                            .doesNotContain("Accusation"));
        }
    }

    @Test
    void without_its_salt_the_meaning_is_gone_and_the_log_is_whole() {
        var receipt = handedIn(SubmissionFixture.aLetter());
        signed();
        acts.inOne(() -> journal.forgetSaltsOf(receipt.id().value())).block();

        StepVerifier.create(log.leafOfReceipt(receipt.id().value())).verifyComplete();
        StepVerifier.create(log.proofOf(Hash.ofHex(receipt.leaf().orElseThrow().hash())))
                .expectNextCount(1)
                .verifyComplete();
        LogReport report = done(log.check());
        assertThat(report.findings()).isEmpty();
        assertThat(report.unopened()).isPositive();
    }

    @Test
    void without_a_key_letters_still_come_in_and_nothing_is_signed_by_another() throws IOException {
        Path file = keys.resolve(SignerKeys.FILE);
        Path away = keys.resolve("away.txt");
        Files.move(file, away);
        try {
            var receipt = handedIn(SubmissionFixture.aLetter());
            readers.caughtUp(Sequencer.NAME).block(Duration.ofSeconds(60));
            StepVerifier.create(log.sign()).verifyError(IllegalStateException.class);
            assertThat(done(log.waiting()).lines()).isPositive();
            assertThat(done(log.waiting()).trouble()).contains(SignerKeys.FILE);
            StepVerifier.create(
                            log.proofOf(Hash.ofHex(receipt.leaf().orElseThrow().hash())))
                    .verifyError(NotFound.class);
        } finally {
            Files.move(away, file);
        }
        signed();
        assertThat(done(log.waiting()).trouble()).isNull();
    }

    private List<Leaf> linesOf(Receipt receipt) {
        signed();
        var handle = done(intake.petition(receipt.id()).map(Petition::handle));
        return done(log.linesOf(handle));
    }

    private void signed() {
        readers.caughtUp().block(Duration.ofSeconds(60));
        log.sign().block(Duration.ofSeconds(60));
    }

    private Receipt handedIn(SubmissionFixture letter) {
        return done(intake.submit(letter.letter(), ClientAddress.NOWHERE));
    }

    private List<VerifierKey> publicKeys() {
        return done(
                log.keys().map(key -> VerifierKey.read(key.key()).orElseThrow()).collectList());
    }

    private static UUID saltOf(ReceiptLeaf leaf) {
        String hex = leaf.salt();
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
    }

    private static <T> T done(Mono<T> question) {
        return Objects.requireNonNull(question.block(Duration.ofSeconds(60)));
    }
}
