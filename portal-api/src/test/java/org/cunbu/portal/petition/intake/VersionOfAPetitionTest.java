package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.time.Duration;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** An act raises the version that it read, or gives way. */
@PortalTest
class VersionOfAPetitionTest {

    @Autowired
    Intake intake;

    @Autowired
    Acts acts;

    @Autowired
    Readers readers;

    @Autowired
    DatabaseClient db;

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
    void only_who_read_the_last_version_acts_on_it() {
        var receipt = handedIn(aLetter().of(Kind.REPORT));
        laidOnItsDesk(receipt);
        var read = petitionOf(receipt).version();

        var acts = answer(Flux.range(0, 20)
                .flatMap(n ->
                        intake.raise(receipt.id(), read).map(v -> 1).onErrorResume(Overtaken.class, o -> Mono.just(0)))
                .collectList());

        assertThat(acts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(petitionOf(receipt).version()).isEqualTo(read + 1);
    }

    @Test
    void an_act_that_wrote_before_the_last_one_began_gives_way_so_that_entries_keep_their_order() {
        var receipt = handedIn(aLetter());
        readers.caughtUp().block(Duration.ofSeconds(60));

        var late = acts.inOne(() -> db.sql("select pg_current_xact_id()::text")
                .mapValue(String.class)
                .one()
                .then(Mono.fromCallable(() -> answer(raised(receipt))).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(version -> intake.raise(receipt.id(), version)));

        StepVerifier.create(late).verifyError(Overtaken.class);
    }

    private Mono<Integer> raised(Receipt receipt) {
        return acts.inOne(() ->
                intake.petition(receipt.id()).flatMap(petition -> intake.raise(receipt.id(), petition.version())));
    }

    /** No other act of the program follows on a denunciation. */
    private void laidOnItsDesk(Receipt receipt) {
        for (int tries = 0; petitionOf(receipt).version() < 2 && tries < 1_000; tries++) {
            Mono.delay(Duration.ofMillis(50)).block();
        }
    }
}
