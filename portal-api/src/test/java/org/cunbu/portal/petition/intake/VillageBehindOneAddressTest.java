package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.intake.SubmissionFixture.aLetter;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.http.Proof;
import org.cunbu.portal.foundation.http.Puzzle;
import org.cunbu.portal.foundation.http.TooMany;
import org.cunbu.portal.foundation.http.Visitor;
import org.cunbu.portal.foundation.http.limits.DoorUpkeep;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.portal.testing.Solving;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class VillageBehindOneAddressTest {

    private static final ClientAddress VILLAGE = new ClientAddress("192.0.2.41");
    private static final int VILLAGERS = 300;

    @Autowired
    private Intake intake;

    @Autowired
    private DoorUpkeep upkeep;

    @Autowired
    private DatabaseClient db;

    @LocalServerPort
    int port;

    @BeforeEach
    void the_limits_are_those_that_are_shipped() {
        rule("submit", 20, 30_000);
        rule("submit-network", 200, 3_000);
        rule("submit-contact", 10, 600_000);
        db.sql("delete from limit_state").then().block();
        upkeep.readAgain().block();
    }

    @AfterEach
    void the_other_tests_go_on_without() {
        db.sql("update limit_rule set burst = 100000, every_ms = 1 where door = 'submit'")
                .then()
                .block();
        db.sql("delete from limit_state").then().block();
        upkeep.readAgain().block();
    }

    @Test
    void all_three_hundred_get_their_letters_through_by_a_little_work() {
        AtomicInteger worked = new AtomicInteger();
        Set<String> numbers = Flux.range(1, VILLAGERS)
                .map(n -> aLetter("第 " + n + " 户的路", "门前的路坏了，请来看看。").letter())
                .flatMap(letter -> getsThrough(letter, worked), 32)
                .map(receipt -> receipt.number().value())
                .collect(Collectors.toSet())
                .blockOptional()
                .orElseThrow();
        assertThat(numbers).hasSize(VILLAGERS);
        // Those who came first saw nothing of it.
        assertThat(worked.get()).isBetween(VILLAGERS - 60, VILLAGERS - 20);
    }

    private Mono<Receipt> getsThrough(Submission letter, AtomicInteger worked) {
        return intake.submit(letter, Visitor.from(VILLAGE))
                .onErrorResume(
                        TooMany.class,
                        many -> Mono.fromSupplier(
                                        () -> Solving.solved(many.puzzle().orElseThrow()))
                                .doOnNext(proof -> worked.incrementAndGet())
                                .flatMap(proof -> intake.submit(letter, new Visitor(VILLAGE, proof))));
    }

    @Test
    void a_proof_serves_once() {
        TooMany many = untilAsked();
        Proof proof = Solving.solved(many.puzzle().orElseThrow());
        assertThat(sent(proof).block()).isNotNull();
        assertThat(refusal(sent(proof))).isPresent();
    }

    @Test
    void wrong_secrets_of_one_number_end_in_work_and_the_right_one_always_opens() {
        Receipt receipt = intake.submit(aLetter().letter(), ClientAddress.NOWHERE)
                .blockOptional()
                .orElseThrow();
        String right = receipt.secret().value();
        var wrong = new ReceiptSecret((right.startsWith("0") ? "1" : "0") + right.substring(1));
        for (int n = 0; n < 5; n++) {
            StepVerifier.create(intake.open(receipt.number(), wrong, Visitor.from(VILLAGE)))
                    .verifyError(NotFound.class);
        }
        TooMany many = intake.open(receipt.number(), wrong, Visitor.from(VILLAGE))
                .then(Mono.<TooMany>empty())
                .onErrorResume(TooMany.class, Mono::just)
                .blockOptional()
                .orElseThrow();
        assertThat(intake.open(receipt.number(), receipt.secret(), Visitor.from(VILLAGE))
                        .block())
                .isNotNull();
        Proof proof = Solving.solved(many.puzzle().orElseThrow());
        StepVerifier.create(intake.open(receipt.number(), wrong, new Visitor(VILLAGE, proof)))
                .verifyError(NotFound.class);
        // Another number is tried from there as before.
        Receipt other = intake.submit(aLetter().letter(), ClientAddress.NOWHERE)
                .blockOptional()
                .orElseThrow();
        StepVerifier.create(intake.open(other.number(), wrong, Visitor.from(VILLAGE)))
                .verifyError(NotFound.class);
    }

    @Test
    void a_phone_counts_wherever_it_writes_from() {
        for (int n = 0; n < 10; n++) {
            intake.submit(
                            aLetter()
                                    .from("演示人", "13800004321", "demo@example.com")
                                    .letter(),
                            new ClientAddress("198.51.100." + (n + 1)))
                    .block();
        }
        Optional<TooMany> many = refusal(intake.submit(
                aLetter().from("演示人", "138 0000 4321", "demo@example.com").letter(), new ClientAddress("203.0.113.9")));
        assertThat(many.flatMap(TooMany::puzzle)).isPresent();
        assertThat(intake.submit(aLetter().letter(), new ClientAddress("203.0.113.9"))
                        .block())
                .isNotNull();
    }

    @Test
    void programs_find_the_puzzle_in_the_problem_and_send_its_solution_as_a_header() {
        rule("submit", 1, 3_600_000);
        upkeep.readAgain().block();
        post("").expectStatus().isCreated();
        byte[] problem = post("").expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.puzzle.algorithm")
                .isEqualTo("SHA-256")
                .returnResult()
                .getResponseBody();
        JsonNode puzzle =
                JsonMapper.shared().readTree(Objects.requireNonNull(problem)).path("puzzle");
        Proof proof = Solving.solved(new Puzzle(
                "SHA-256",
                puzzle.path("challenge").asString(),
                puzzle.path("maxnumber").asLong(),
                puzzle.path("salt").asString(),
                puzzle.path("signature").asString()));
        post(proof.payload()).expectStatus().isCreated();
        post(proof.payload()).expectStatus().isEqualTo(429);
    }

    private WebTestClient.ResponseSpec post(String proof) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .post()
                .uri("/api/letters")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Proof-Of-Work", proof)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"kind\":\"INQUIRY\",\"title\":\"路灯\",\"text\":\"路灯不亮了。\"}")
                .exchange();
    }

    private TooMany untilAsked() {
        for (int n = 0; n < 60; n++) {
            Optional<TooMany> many = refusal(sent(Proof.NONE));
            if (many.isPresent()) return many.get();
        }
        throw new AssertionError("nobody was ever asked to work");
    }

    private Mono<Receipt> sent(Proof proof) {
        return intake.submit(
                aLetter().under(new IdempotencyKey(UUID.randomUUID())).letter(), new Visitor(VILLAGE, proof));
    }

    private static Optional<TooMany> refusal(Mono<Receipt> sent) {
        return sent.then(Mono.<TooMany>empty())
                .onErrorResume(TooMany.class, Mono::just)
                .blockOptional();
    }

    private void rule(String rule, int burst, int everyMs) {
        db.sql("update limit_rule set burst = :burst, every_ms = :every, version = version + 1 where rule = :rule")
                .bind("burst", burst)
                .bind("every", everyMs)
                .bind("rule", rule)
                .then()
                .block();
    }
}
