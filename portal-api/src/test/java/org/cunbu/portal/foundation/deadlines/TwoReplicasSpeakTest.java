package org.cunbu.portal.foundation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.calendar.NoticesOf2026;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;

/** Two replicas wake up after nobody was there for three days, and one machine's clock goes back. */
@SpringBootTest(classes = ClocksAlone.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = ClocksAlone.class)
class TwoReplicasSpeakTest {

    private static final Shown SHOWN =
            new Shown(UUID.randomUUID(), null, "PETITION", "430525101", "MAILBOX", null, false);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant TUESDAY =
            Shanghai.startOf(LocalDate.of(2026, 6, 2)).plusSeconds(9 * 3_600);
    private static final int MANY = 600;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Ticker ticker;

    @Autowired
    private Journal journal;

    @Autowired
    private PortalClock clock;

    private final List<NewDeadline> clocks =
            IntStream.range(0, MANY).mapToObj(TwoReplicasSpeakTest::clock).toList();

    @BeforeEach
    void onTuesday() {
        clock.travelTo(TUESDAY);
    }

    @AfterEach
    void andBack() {
        clock.returnToNow();
    }

    @Test
    void each_says_what_the_other_has_not_said_once_in_order_and_dated_when_it_was() {
        deadlines.startAll(clocks).block(PATIENCE);
        try (var other = replica()) {
            Instant friday = TUESDAY.plus(Duration.ofDays(3));
            clock.travelTo(friday);
            other.getBean(PortalClock.class).travelTo(friday);
            var second = other.getBean(Ticker.class);
            Flux.range(0, 6)
                    .flatMap(n -> n % 2 == 0 ? ticker.strike() : second.strike())
                    .blockLast(PATIENCE);
            ticker.strike().block(PATIENCE);
            settled(clocks);

            for (int n = 0; n < MANY; n += 13) {
                NewDeadline each = clocks.get(n);
                List<Recorded> said = history(each);
                assertThat(said)
                        .extracting(Recorded::type)
                        .as("%s", each.reckoning().lastDay())
                        .containsExactly("DeadlineNear", "DeadlineNear", "DeadlineNear", "DeadlineMissed");
                assertThat(said).isSortedAccordingTo(Comparator.comparing(Recorded::happened));
                assertThat(said).extracting(entry -> entry.subject().version()).containsExactly(2, 3, 4, 5);
                assertThat(said.getLast().happened()).isEqualTo(each.reckoning().due());
                assertThat(said)
                        .allSatisfy(entry -> assertThat(entry.recorded()).isAfterOrEqualTo(entry.happened()));
            }
        }
    }

    @Test
    void a_machine_whose_clock_is_set_back_an_hour_says_nothing_a_second_time() {
        NewDeadline one = clocks.getFirst();
        deadlines.start(one).block(PATIENCE);
        Instant after = one.reckoning().due().plusSeconds(600);
        clock.travelTo(after);
        ticker.strike().block(PATIENCE);
        settled(List.of(one));
        clock.travelTo(after.minus(Duration.ofHours(1)));
        ticker.strike().block(PATIENCE);
        clock.travelTo(after.plusSeconds(60));
        ticker.strike().block(PATIENCE);
        assertThat(history(one))
                .filteredOn(each -> each.is(DeadlineMissed.class))
                .hasSize(1);
        assertThat(history(one)).extracting(each -> each.subject().version()).doesNotHaveDuplicates();
    }

    private static ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(ClocksAlone.Rooms.class)
                .initializers(new ClocksAlone())
                .run("--spring.main.web-application-type=none");
    }

    /** The portal's own ticker may be in the middle of saying it. */
    private void settled(List<NewDeadline> several) {
        for (int n = 0; n < 100 && !areMissed(several); n++) ticker.strike().block(PATIENCE);
        assertThat(areMissed(several)).isTrue();
    }

    private boolean areMissed(List<NewDeadline> several) {
        var matters = several.stream().map(NewDeadline::of).toList();
        return Objects.requireNonNull(deadlines.ofAll(matters).block(PATIENCE)).values().stream()
                .flatMap(List::stream)
                .allMatch(each -> each.state() == Deadline.State.MISSED);
    }

    private List<Recorded> history(NewDeadline each) {
        return Objects.requireNonNull(
                journal.historyOf(each.id().value()).collectList().block(PATIENCE));
    }

    private static NewDeadline clock(int n) {
        Instant from = TUESDAY.minusSeconds(n);
        return new NewDeadline(
                DeadlineId.next(),
                Ids.next(),
                ClockKind.CONCLUSION,
                from,
                NoticesOf2026.workingDays().workingDaysAfter(from, 1 + n % 2),
                "test",
                "PETITION",
                SHOWN);
    }
}
