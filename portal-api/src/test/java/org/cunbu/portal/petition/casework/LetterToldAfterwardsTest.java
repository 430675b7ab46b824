package org.cunbu.portal.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.deadlines.Ticker;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.web.County;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Place;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.Submission;
import org.cunbu.portal.petition.intake.Title;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/** A letter whose history is told afterwards is the same as one that lived here. */
@PortalTest
@Import(County.class)
class LetterToldAfterwardsTest {

    private static final Instant WRITTEN = Instant.parse("2026-09-02T01:00:00Z");
    private static final UnitId WATER = new UnitId("D-WATER");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Casework casework;

    @Autowired
    private Intake intake;

    @Autowired
    private Journal journal;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Readers readers;

    @Autowired
    private Ticker ticker;

    @Autowired
    private PortalClock clock;

    @Autowired
    private Administration administration;

    @Autowired
    private Organization organization;

    private Official dispatcher;
    private Official handler;
    private Official head;

    @BeforeEach
    void hire() {
        clock.travelTo(WRITTEN);
        dispatcher = official("told-fenban", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        handler = official("told-chengban", WATER, Role.HANDLER);
        head = official("told-fuzeren", WATER, Role.UNIT_HEAD);
    }

    @AfterEach
    void now() {
        clock.returnToNow();
    }

    @Test
    void says_clock_by_clock_and_act_by_act_what_a_letter_that_lived_here_says() {
        var dispatched = WRITTEN.plus(Duration.ofDays(3));
        var accepted = WRITTEN.plus(Duration.ofDays(9));
        var looked = WRITTEN.plus(Duration.ofDays(12));
        var answered = WRITTEN.plus(Duration.ofDays(40));
        var end = WRITTEN.plus(Duration.ofDays(60));
        var lived = lived(dispatched, accepted, looked, answered, end);
        var told = told(
                List.of(
                        new Told.Dispatched(dispatched, WATER, Mode.FORWARDED, "由水利局办理。", dispatcher),
                        new Told.Accepted(accepted, "您的信由我办理。", handler),
                        new Told.Noted(looked, "带卷尺去。", handler),
                        new Told.StepTaken(looked, "已经到现场看过。", handler),
                        new Told.Drafted(looked, "水渠会修。", handler),
                        new Told.SentBack(looked, "请写明哪一天。", head),
                        new Told.Drafted(answered, "水渠已经修好。", handler),
                        new Told.Approved(answered, head),
                        new Told.Delivered(answered, handler)),
                end);

        assertThat(entries(told)).isEqualTo(entries(lived));
        assertThat(clocks(told)).isEqualTo(clocks(lived));
        assertThat(facts(told)).isEqualTo(facts(lived));
        assertThat(get(casework.caseOf(told)).version())
                .isEqualTo(get(casework.caseOf(lived)).version());
    }

    @Test
    void opens_with_its_receipt_and_is_there_once_however_often_it_is_told() {
        var letter = letter();
        var earlier = intake.earlier(letter, WRITTEN);
        var deeds = List.<Told>of(new Told.TakenBack(WRITTEN.plus(Duration.ofDays(1))));

        assertThat(get(casework.tell(List.of(new Told.Letter(earlier, deeds)), WRITTEN.plus(Duration.ofDays(12)))))
                .isEqualTo(1);
        assertThat(get(casework.tell(
                        List.of(new Told.Letter(intake.earlier(letter, WRITTEN), deeds)),
                        WRITTEN.plus(Duration.ofDays(12)))))
                .isZero();

        Receipt receipt = get(intake.submit(letter, ClientAddress.NOWHERE));
        assertThat(receipt.again()).isTrue();
        assertThat(receipt.received()).isEqualTo(WRITTEN);
        var petitioner = get(intake.open(receipt.number(), receipt.secret()));
        assertThat(get(intake.letterOf(petitioner)).text())
                .isEqualTo(letter.text().text());
        assertThat(get(casework.caseOf(petitioner.petition())).verdict()).contains(Verdict.WITHDRAWN);
    }

    private PetitionId lived(Instant dispatched, Instant accepted, Instant looked, Instant answered, Instant end) {
        clock.travelTo(WRITTEN);
        var id = get(intake.submit(letter(), ClientAddress.NOWHERE)).id();
        settle();
        at(dispatched);
        get(casework.dispatch(id, version(id), WATER, Mode.FORWARDED, "由水利局办理。", dispatcher));
        at(accepted);
        get(casework.accept(id, version(id), "您的信由我办理。", handler));
        at(looked);
        get(casework.note(id, version(id), "带卷尺去。", handler));
        get(casework.tellStep(id, version(id), "已经到现场看过。", handler));
        get(casework.draft(id, version(id), "水渠会修。", handler));
        get(casework.sendBack(id, version(id), "请写明哪一天。", head));
        at(answered);
        get(casework.draft(id, version(id), "水渠已经修好。", handler));
        get(casework.approve(id, version(id), head));
        get(casework.deliver(id, version(id), handler));
        at(end);
        return id;
    }

    private PetitionId told(List<Told> deeds, Instant end) {
        var earlier = intake.earlier(letter(), WRITTEN);
        get(casework.tell(List.of(new Told.Letter(earlier, deeds)), end));
        settle();
        return earlier.petition().id();
    }

    private List<String> entries(PetitionId id) {
        return journal.historyOf(id.value())
                .map(entry ->
                        entry.happened() + " " + entry.type() + " " + entry.by().kind())
                .sort()
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private List<String> clocks(PetitionId id) {
        return deadlines
                .of(id.value())
                .concatMap(clock -> journal.historyOf(clock.id().value())
                        .map(entry -> entry.happened() + " " + entry.type())
                        .collectList()
                        .map(said -> describe(clock) + said))
                .sort()
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static String describe(Deadline clock) {
        return clock.kind() + " " + clock.started() + " " + clock.reckoning() + " " + clock.state() + " "
                + clock.settled() + " " + clock.unit() + " " + clock.rule();
    }

    private String facts(PetitionId id) {
        var facts = get(casework.caseOf(id));
        return facts.stage() + " " + facts.holder() + " " + facts.lead() + " " + facts.answer() + " " + facts.answered()
                + " " + facts.verdict();
    }

    private void at(Instant then) {
        clock.travelTo(then);
        settle();
    }

    private void settle() {
        ticker.strike().block(PATIENCE);
        readers.caughtUp("casework", "routing").block(PATIENCE);
        ticker.strike().block(PATIENCE);
        readers.caughtUp("casework", "routing").block(PATIENCE);
    }

    private int version(PetitionId id) {
        return get(casework.caseOf(id)).version();
    }

    private static Submission letter() {
        return new Submission(
                new IdempotencyKey(UUID.randomUUID()),
                Channel.MAILBOX,
                Kind.HELP,
                new Title("村里的水渠垮了一段"),
                new LetterText("水渠垮了十来米，春耕以前能不能修好？"),
                new Place.Known(new RegionCode("430525103")),
                Optional.empty(),
                false,
                false);
    }

    private Official official(String name, UnitId unit, Role role) {
        var person = get(administration.prepareByProgram(name, "演示" + name));
        var held = organization
                .holdersAt(unit, role)
                .filter(post -> post.person().equals(person.id().value()))
                .next()
                .switchIfEmpty(organization.appoint(
                        new NewPost(person.id().value(), unit, role, LocalDate.parse("2026-09-01"), null),
                        Actor.program()));
        return new Official(person.id(), person.name(), List.of(get(held)));
    }

    private static <T> T get(Mono<T> asked) {
        return Objects.requireNonNull(asked.block(PATIENCE));
    }
}
