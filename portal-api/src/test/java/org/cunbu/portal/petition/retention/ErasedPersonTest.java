package org.cunbu.portal.petition.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.Ticker;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Look;
import org.cunbu.portal.foundation.privacy.Phone;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Petitioner;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.retention.RetentionSetting.What;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@PortalTest
class ErasedPersonTest {

    private static final String NAME = "演植入";
    private static final String ID_NUMBER = "430525197801014536";
    private static final Official ADMINISTRATOR = official(Role.ADMINISTRATOR);

    @Autowired
    private Intake intake;

    @Autowired
    private Casework casework;

    @Autowired
    private OwnRecord own;

    @Autowired
    private Retention retention;

    @Autowired
    private Erasing erasing;

    @Autowired
    private Vault vault;

    @Autowired
    private Journal journal;

    @Autowired
    private Readers readers;

    @Autowired
    private Ticker ticker;

    @Autowired
    private PortalClock clock;

    @Autowired
    private DatabaseClient db;

    @Autowired
    private Environment settings;

    @LocalServerPort
    int port;

    private final String email = "planted-" + UUID.randomUUID() + "@example.com";
    private final String phone = "136" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    private Receipt receipt;
    private Petitioner petitioner;
    private ContactId contact;

    private static Official official(Role role) {
        UUID person = UUID.randomUUID();
        var post = new Post(UUID.randomUUID(), person, UnitId.HEADQUARTERS, role, LocalDate.of(2026, 1, 1), null);
        return new Official(new PersonId(person), "演示" + role.words(), List.of(post));
    }

    @BeforeEach
    void somebody_wrote_with_everything_about_themselves() {
        receipt = intake.submit(
                        aLetter("低保的事", "我叫" + NAME + "，身份证 " + ID_NUMBER + "，电话 " + phone + "，请查一查。")
                                .from(NAME, phone, email)
                                .letter(),
                        ClientAddress.NOWHERE)
                .blockOptional()
                .orElseThrow();
        petitioner =
                intake.open(receipt.number(), receipt.secret()).blockOptional().orElseThrow();
        contact = intake.petition(petitioner.petition())
                .blockOptional()
                .orElseThrow()
                .contact()
                .orElseThrow();
        readers.caughtUp().block();
        casework.add(petitioner, new LetterText("补充：我的另一个电话是 " + phone + "。")).block();
        vault.contact(contact, new Look(Actor.official("PETITION", UUID.randomUUID(), UUID.randomUUID()), "打电话核实"))
                .block();
        readers.caughtUp().block();
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.returnToNow();
    }

    private void taken_back_for_good() {
        casework.takeBack(petitioner).block();
        // Seven days, and to the next working day where they end on a day off, also after the longest holiday.
        clock.travelTo(clock.instant().plus(Duration.ofDays(20)));
        ticker.strike().block();
        readers.caughtUp().block();
    }

    @Test
    void sees_everything_that_is_kept_and_each_look() {
        OwnData data = own.of(petitioner).blockOptional().orElseThrow();
        assertThat(data.contact()).isEqualTo(new OwnData.Contact(NAME, phone, email));
        assertThat(data.text()).contains(ID_NUMBER);
        assertThat(data.looks()).singleElement().satisfies(look -> {
            assertThat(look.reason()).isEqualTo("打电话核实");
            assertThat(look.unit()).contains("信访");
        });
        assertThat(data.messages()).isNotEmpty();
        assertThat(data.additions()).hasSize(1);
        record().header("Receipt-Secret", receipt.secret().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename=\"cunbu-.*\\.json\"")
                .expectBody()
                .jsonPath("$.contact.phone")
                .isEqualTo(phone);
        String wrong = receipt.secret().value().startsWith("0") ? "1" : "0";
        record().header("Receipt-Secret", wrong + receipt.secret().value().substring(1))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void who_erased_themselves_is_nowhere_in_the_database_and_number_and_secret_still_open() throws SQLException {
        StepVerifier.create(own.eraseWords(petitioner)).verifyError(Conflict.class);
        taken_back_for_good();
        own.eraseContact(petitioner).block();
        own.eraseWords(petitioner).block();
        readers.caughtUp().block();

        Long salts = db.sql("select count(*) from journal_salt s join journal_entry e using (seq)"
                        + " where e.subject = :petition")
                .bind("petition", petitioner.petition().value())
                .mapValue(Long.class)
                .one()
                .block();
        assertThat(salts).isZero();

        // Nothing in clear, and nothing sealed that a key could open.
        var dump = new WholeDump(settings);
        for (String planted : new String[] {NAME, phone, email, ID_NUMBER, vault.blindPhone(new Phone(phone))}) {
            assertThat(dump.tablesWith(planted)).as(planted).isEmpty();
        }
        assertThat(dump.tablesWith(receipt.number().value())).contains("public.petition");
        StepVerifier.create(vault.original(petitioner.petition().value())).verifyError(NotFound.class);
        StepVerifier.create(vault.contactForDelivery(contact)).verifyComplete();

        OwnData data = intake.open(receipt.number(), receipt.secret())
                .flatMap(own::of)
                .blockOptional()
                .orElseThrow();
        assertThat(data.contactErased()).isTrue();
        assertThat(data.wordsErased()).isTrue();
        assertThat(data.text()).contains("请查一查").doesNotContain(NAME, phone, ID_NUMBER);
        assertThat(journal.historyOf(contact.value())
                        .map(Recorded::type)
                        .collectList()
                        .block())
                .contains("IdentitySeen", "ContactErased");
    }

    @Test
    void what_has_lived_its_time_is_erased_by_itself_and_the_rest_lives_on() {
        taken_back_for_good();
        RetentionSetting known = setting(What.CONTACT);
        retention.change(What.CONTACT, 60, known.version(), ADMINISTRATOR).block();
        erasing.eraseOver().block();
        assertThat(vault.contactForOwner(contact).block()).isNotNull();

        Instant later = clock.instant().plus(Duration.ofDays(61));
        clock.travelTo(later);
        assertThat(retention.weigh(What.CONTACT, 60, ADMINISTRATOR).block()).isPositive();
        // Two replicas at once.
        Flux.merge(erasing.eraseOver(), erasing.eraseOver()).blockLast();
        erasing.eraseOver().block();
        StepVerifier.create(vault.contactForOwner(contact)).verifyComplete();
        assertThat(vault.original(petitioner.petition().value()).block()).isNotNull();
        assertThat(setting(What.CONTACT).erased()).isPositive();
        assertThat(journal.historyOf(contact.value())
                        .filter(entry -> entry.type().equals("ContactErased"))
                        .count()
                        .block())
                .isEqualTo(1);
    }

    @Test
    void nobody_but_an_administrator_sets_how_long() {
        for (Role role : Role.values()) {
            if (role == Role.ADMINISTRATOR) continue;
            Official other = official(role);
            Flux.<Mono<?>>just(
                            retention.settings(other).next(),
                            retention.weigh(What.WORDS, 90, other),
                            retention.change(What.WORDS, 90, 1, other))
                    .toIterable()
                    .forEach(asked -> StepVerifier.create(asked).verifyError(Forbidden.class));
        }
        StepVerifier.create(Mono.defer(() -> retention.weigh(What.WORDS, 3, ADMINISTRATOR)))
                .verifyError(Invalid.class);
    }

    private RetentionSetting setting(What what) {
        return retention
                .settings(ADMINISTRATOR)
                .filter(one -> one.what() == what)
                .next()
                .blockOptional()
                .orElseThrow();
    }

    private WebTestClient.RequestHeadersSpec<?> record() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .get()
                .uri("/api/letters/" + receipt.number().value() + "/own-record");
    }
}
