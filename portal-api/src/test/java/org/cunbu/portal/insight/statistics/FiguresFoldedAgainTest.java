package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.time.Duration;
import java.util.UUID;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@PortalTest
class FiguresFoldedAgainTest {

    @Autowired
    Refold refold;

    @Autowired
    Intake intake;

    @Autowired
    Readers readers;

    @Autowired
    DatabaseClient db;

    @Test
    void are_those_that_are_stored_until_somebody_takes_one_away() {
        var receipt = answer(intake.submit(aLetter().letter(), ClientAddress.NOWHERE));
        UUID petition = receipt.id().value();
        readers.caughtUp().block(Duration.ofMinutes(1));
        assertThat(answer(refold.compare(folded -> {})).differing()).doesNotContain(petition);

        String taken = answer(
                db.sql("""
                        delete from figure_change where petition = :petition and n = 0
                     returning to_jsonb(figure_change)::text""").bind("petition", petition).mapValue(String.class).one());
        try {
            var found = answer(refold.compare(folded -> {}));
            assertThat(found.differing()).contains(petition);
            assertThat(found.days()).isNotEmpty();
        } finally {
            db.sql("insert into figure_change select * from jsonb_populate_record(null::figure_change, :row::jsonb)")
                    .bind("row", taken)
                    .then()
                    .block(Duration.ofMinutes(1));
        }
        assertThat(answer(refold.compare(folded -> {})).differing()).doesNotContain(petition);
    }

    private static <T> T answer(Mono<T> question) {
        return question.blockOptional(Duration.ofMinutes(1)).orElseThrow();
    }
}
