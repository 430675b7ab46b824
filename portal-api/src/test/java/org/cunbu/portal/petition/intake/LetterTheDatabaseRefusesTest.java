package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.test.StepVerifier;

/**
 * The statements of a batch follow each other without waiting. Where the database refuses one of them, nothing of the
 * batch is kept, and the line serves the next.
 */
@PortalTest
class LetterTheDatabaseRefusesTest {

    @Autowired
    LetterBatch batch;

    @Autowired
    Letters letters;

    @Autowired
    Intake intake;

    // More often than there are lines, so that a broken one would come round again.
    @RepeatedTest(30)
    void leaves_nothing_of_its_batch_and_the_others_are_taken_the_next_time() {
        var good = letters.prepare(aLetter().letter(), Instant.now());
        var bad = withTheHandleOf(good);

        StepVerifier.create(batch.store(List.of(good, bad))).verifyError(DataIntegrityViolationException.class);
        StepVerifier.create(intake.petition(good.petition().id())).verifyComplete();

        StepVerifier.create(batch.store(List.of(good)))
                .assertNext(outcomes -> assertThat(outcomes)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Outcome.Received.class,
                                received -> assertThat(received.receipt().number())
                                        .isEqualTo(good.petition().number())))
                .verifyComplete();
        StepVerifier.create(intake.petition(good.petition().id()))
                .expectNextCount(1)
                .verifyComplete();
        StepVerifier.create(intake.petition(bad.petition().id())).verifyComplete();
    }

    /** Another letter under the handle of this one, which two letters never have. */
    private Prepared withTheHandleOf(Prepared one) {
        var other = letters.prepare(aLetter().letter(), Instant.now());
        var petition = other.petition();
        var same = new Petition(
                petition.id(),
                petition.version(),
                petition.number(),
                one.petition().handle(),
                petition.channel(),
                petition.kind(),
                petition.title(),
                petition.text(),
                petition.place(),
                petition.region(),
                petition.publish(),
                petition.keepFromVillage(),
                petition.sealed(),
                petition.contact(),
                petition.received());
        return new Prepared(
                new IdempotencyKey(UUID.randomUUID()),
                other.body(),
                other.secretHash(),
                same,
                other.dispatchBy(),
                other.answerBy(),
                other.contact(),
                other.original(),
                other.dispatch(),
                other.entries(),
                other.leaf());
    }
}
