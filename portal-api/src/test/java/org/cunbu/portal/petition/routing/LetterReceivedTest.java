package org.cunbu.portal.petition.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.time.Duration;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.SubmissionFixture;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class LetterReceivedTest {

    @Autowired
    Intake intake;

    @Autowired
    Routing routing;

    @Autowired
    Journal journal;

    @Autowired
    Readers readers;

    private PetitionId received(SubmissionFixture letter) {
        var id = answer(letter.handedInAt(intake)).id();
        readers.caughtUp("routing", "casework").block(Duration.ofSeconds(60));
        return id;
    }

    private static <T> T answer(Mono<T> question) {
        return question.blockOptional(Duration.ofSeconds(60)).orElseThrow();
    }

    @Test
    void gets_a_proposal_with_its_reason_and_the_journal_says_so() {
        var letter = received(aLetter());

        StepVerifier.create(routing.proposalFor(letter))
                .assertNext(proposal -> {
                    assertThat(proposal.lead()).isEqualTo(new UnitId("D-EDU"));
                    assertThat(proposal.mayGoAlone()).isTrue();
                    assertThat(proposal.reasonFull()).contains("分办目录第 1 版");
                })
                .verifyComplete();
        StepVerifier.create(journal.historyOf(letter.value()).filter(entry -> entry.is(RoutingProposed.class)))
                .assertNext(entry ->
                        assertThat(entry.as(RoutingProposed.class).lead()).isEqualTo("D-EDU"))
                .verifyComplete();
    }

    @Test
    void a_denunciation_waits_for_the_discipline_desk_without_a_proposal() {
        var letter = received(aLetter("反映一件事", "学校有人收受好处费").of(Kind.INQUIRY));

        StepVerifier.create(routing.proposalFor(letter)).verifyComplete();
    }

    @Test
    void what_the_discipline_desk_has_cleared_gets_a_proposal_that_waits_for_a_person() {
        var letter = received(aLetter("小学收费的事", "我要举报：小学补课收费，学费太高").of(Kind.REPORT));

        var proposal = answer(routing.propose(letter));

        assertThat(proposal.lead()).isEqualTo(new UnitId("D-EDU"));
        assertThat(proposal.mayGoAlone()).isFalse();
        assertThat(proposal.desk()).isEqualTo(Desk.DISPATCHER);
    }

    @Test
    void the_catalogue_is_there_with_its_basis_and_no_article_as_long_as_nobody_has_checked_it() {
        StepVerifier.create(routing.catalogue().collectList())
                .assertNext(lines -> assertThat(lines).hasSizeBetween(60, 120).allSatisfy(line -> {
                    assertThat(line.verified()).isFalse();
                    assertThat(line.basis()).isNotBlank().doesNotContainPattern("第.+条");
                }))
                .verifyComplete();
    }
}
