package org.cunbu.portal.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.RawLetter;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.SubmissionFixture;
import org.cunbu.portal.petition.routing.Routing;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A letter is a photo of paper; the desk types what it says. */
@PortalTest
class PhotoOfPaperTest {

    @Autowired
    TextDesk desk;

    @Autowired
    Intake intake;

    @Autowired
    Casework casework;

    @Autowired
    Routing routing;

    @Autowired
    Regions regions;

    @Autowired
    Journal journal;

    @Autowired
    Readers readers;

    private final Official dispatcher = official(Role.DISPATCHER, UnitId.PETITION_OFFICE);

    private static Official official(Role role, UnitId unit) {
        UUID person = UUID.randomUUID();
        var post = new Post(UUID.randomUUID(), person, unit, role, LocalDate.of(2026, 1, 1), null);
        return new Official(new PersonId(person), "演示" + role.words(), List.of(post));
    }

    private static <T> T done(Mono<T> act) {
        return act.blockOptional(Duration.ofSeconds(60)).orElseThrow();
    }

    private Receipt photo() {
        var letter = new RawLetter(
                        Channel.MAILBOX,
                        Kind.HELP,
                        null,
                        null,
                        null,
                        null,
                        "演示王婆",
                        null,
                        null,
                        false,
                        false,
                        null,
                        LetterBody.PHOTO)
                .checked(new IdempotencyKey(UUID.randomUUID()), regions);
        var receipt = done(intake.submit(letter, ClientAddress.NOWHERE));
        readers.caughtUp("casework", "routing").block();
        return receipt;
    }

    private int version(Receipt receipt) {
        return done(intake.petition(receipt.id())).version();
    }

    private boolean waits(Receipt receipt, Official by) {
        return done(desk.waiting(by).any(one -> one.petition().equals(receipt.id())));
    }

    @Test
    void waits_for_its_words_and_keeps_the_original() {
        var receipt = photo();
        assertThat(waits(receipt, dispatcher)).isTrue();
        assertThat(waits(receipt, official(Role.HANDLER, new UnitId("D-TRANSPORT"))))
                .isFalse();

        desk.add(receipt.id(), version(receipt), "我是演示王婆，电话 13800001234，村口路灯不亮。", dispatcher)
                .block();

        assertThat(waits(receipt, dispatcher)).isFalse();
        var read = Objects.requireNonNull(
                done(casework.open(receipt.id(), dispatcher)).text());
        assertThat(read).startsWith("见附件。").contains("村口路灯不亮").doesNotContain("演示王婆", "13800001234");
        var holder = done(intake.open(receipt.number(), receipt.secret()));
        assertThat(done(casework.progress(holder)).text()).startsWith("见附件。").contains("13800001234");
        assertThat(done(journal.historyOf(receipt.id().value())
                                .filter(one -> one.is(TextAdded.class))
                                .next())
                        .by()
                        .person())
                .isEqualTo(dispatcher.person().value());
        assertThat(done(routing.proposalFor(receipt.id())).reasonPlain()).isNotBlank();
    }

    @Test
    void is_typed_once_by_whoever_reads_what_is_now() {
        var receipt = photo();
        StepVerifier.create(desk.add(receipt.id(), version(receipt) - 1, "灯", dispatcher))
                .verifyError(Overtaken.class);
        desk.add(receipt.id(), version(receipt), "路灯不亮。", dispatcher).block();
        StepVerifier.create(desk.add(receipt.id(), version(receipt), "又来", dispatcher))
                .verifyError(Conflict.class);
        StepVerifier.create(desk.add(
                        receipt.id(), version(receipt), "灯", official(Role.HANDLER, new UnitId("D-TRANSPORT"))))
                .verifyError(NotFound.class);
    }

    @Test
    void that_accuses_somebody_goes_to_the_discipline_desk_and_is_seen_by_nobody_else() {
        var receipt = photo();
        desk.add(receipt.id(), version(receipt), "我要举报村支书贪污受贿，侵吞公款。", dispatcher)
                .block();

        StepVerifier.create(casework.open(receipt.id(), dispatcher)).verifyError(NotFound.class);
        var there = done(casework.open(receipt.id(), official(Role.HANDLER, UnitId.DISCIPLINE)));
        assertThat(there.secrecy()).isEqualTo(Secrecy.UNDECIDED);
        assertThat(there.holder()).isEqualTo(UnitId.DISCIPLINE);
        assertThat(Objects.requireNonNull(there.text())).contains("侵吞公款");
    }

    @Test
    void is_no_letter_that_was_text_all_along() {
        var receipt = done(SubmissionFixture.aLetter().handedInAt(intake));
        readers.caughtUp("casework", "routing").block();
        StepVerifier.create(desk.add(receipt.id(), version(receipt), "灯", dispatcher))
                .verifyError(Conflict.class);
    }
}
