package org.cunbu.portal.foundation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The one door for writing. */
@PortalTest
class ActsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Acts acts;

    @Autowired
    private Journal journal;

    @Autowired
    private DatabaseClient db;

    @Test
    void an_act_goes_on_when_the_request_that_asked_for_it_is_cancelled() {
        var subject = UUID.randomUUID();

        acts.inOne(() -> Mono.delay(Duration.ofMillis(100)).then(planted(subject, 1)))
                .subscribe()
                .dispose();

        StepVerifier.create(Mono.delay(Duration.ofMillis(600)).thenMany(journal.historyOf(subject)))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void an_act_that_fails_leaves_nothing() {
        var subject = UUID.randomUUID();

        StepVerifier.create(acts.inOne(() ->
                        planted(subject, 1).then(Mono.error(new IllegalStateException("the second half failed")))))
                .verifyError(IllegalStateException.class);

        StepVerifier.create(journal.historyOf(subject)).verifyComplete();
    }

    @Test
    void an_act_inside_an_act_is_part_of_it() {
        var subject = UUID.randomUUID();

        StepVerifier.create(acts.inOne(() -> acts.inOne(() -> planted(subject, 1))
                        .then(Mono.error(new IllegalStateException("the outer act failed")))))
                .verifyError(IllegalStateException.class);

        StepVerifier.create(journal.historyOf(subject)).verifyComplete();
    }

    @Test
    void entries_can_be_neither_changed_nor_taken_away_by_the_application() {
        acts.inOne(() -> planted(UUID.randomUUID(), 1)).block(PATIENCE);

        for (var forbidden : new String[] {
            "update journal_entry set happened_at = happened_at", "delete from journal_entry", "truncate journal_entry"
        }) {
            StepVerifier.create(db.sql(forbidden).fetch().rowsUpdated())
                    .verifyErrorSatisfies(
                            error -> assertThat(error).rootCause().hasMessageContaining("permission denied"));
        }
    }

    @Test
    void commits_survive_a_crash_of_the_database() {
        StepVerifier.create(db.sql("select current_setting('fsync') || current_setting('synchronous_commit')")
                        .mapValue(String.class)
                        .one())
                .expectNext("onon")
                .verifyComplete();
    }

    private Mono<Void> planted(UUID subject, int number) {
        return journal.append(Planted.of(subject, number), Actor.program());
    }
}
