package org.cunbu.portal.people.guarding;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.DoorCount;
import org.cunbu.portal.foundation.http.Gate;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Email;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.guarding.rules.Unusual;
import org.cunbu.portal.people.guarding.store.RiseBook;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.notifications.MessageWanted;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notices unusual rises of letters, refusals and wrong secrets, once for each quarter of an hour, whichever replica sees
 * it first: an entry in the journal, a line on the administrators' page, a mail to those who want one. Figure for
 * Prometheus: cunbu_rise_noticed, 1 for half an hour.
 */
@Service
public class Rises extends Recurring {

    private static final Duration LOOKING = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final Duration NO_MAIL_AGAIN = Duration.ofHours(2);
    private static final int DAYS = 28;

    private final Gate gate;
    private final RiseBook book;
    private final Vault vault;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;
    private final MultiGauge noticed;

    Rises(
            Gate gate,
            RiseBook book,
            Vault vault,
            Acts acts,
            Journal journal,
            PortalClock clock,
            MeterRegistry registry) {
        this.gate = gate;
        this.book = book;
        this.vault = vault;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
        this.noticed = MultiGauge.builder("cunbu.rise.noticed")
                .description("Whether an unusual rise was noticed in the last half hour")
                .register(registry);
        show(List.of());
    }

    /** The rises of the last 30 days, the latest first. */
    public Flux<Rise> latest(Official by) {
        return Guarding.administrator(by)
                .thenMany(Flux.defer(() -> book.since(clock.instant().minus(SHOWN))));
    }

    /** Whether this administrator is told by mail. */
    public Mono<Boolean> isListening(Official by) {
        return Guarding.administrator(by)
                .then(Mono.defer(() -> book.listener(by.person().value()).hasElement()));
    }

    /** Tells this administrator by mail from now on. */
    public Mono<Void> listen(Email mail, Official by) {
        var contact = vault.seal(new ContactId(Ids.next()), new ContactDetails(null, null, mail));
        return Guarding.administrator(by)
                .flatMap(actor -> acts.inOne(() -> forget(by)
                        .then(vault.keepContacts(List.of(contact)))
                        .then(book.listen(by.person().value(), contact.id().value()))))
                .then();
    }

    /** Tells them no more, and erases the address. */
    public Mono<Void> leave(Official by) {
        return Guarding.administrator(by)
                .flatMap(actor -> acts.inOne(() -> forget(by)))
                .then();
    }

    private Mono<Void> forget(Official by) {
        return book.listener(by.person().value())
                .flatMap(contact ->
                        book.leave(by.person().value()).then(vault.erase(new ContactId(contact), Actor.program())));
    }

    /** Looks at the running quarter of an hour, and says what it noticed now. */
    public Flux<Rise> look() {
        Instant now = DoorCount.quarterOf(clock.instant());
        return gate.countedSince()
                .flatMapMany(first -> {
                    List<Instant> before = sameTimeBefore(now, first);
                    List<Instant> asked = new ArrayList<>(before);
                    asked.add(now);
                    return gate.countsAt(asked).collectList().flatMapMany(counts -> judge(now, before, counts));
                })
                .concatMap(this::notice);
    }

    /** The same quarter and its neighbours on the days before, as far back as it was counted. */
    private static List<Instant> sameTimeBefore(Instant now, Instant first) {
        List<Instant> quarters = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            Instant same = now.minus(Duration.ofDays(day));
            for (int neighbour = -1; neighbour <= 1; neighbour++) {
                Instant quarter = same.plus(QUARTER.multipliedBy(neighbour));
                if (!quarter.isBefore(first)) quarters.add(quarter);
            }
        }
        return quarters;
    }

    private Flux<Rise> judge(Instant now, List<Instant> before, List<DoorCount> counts) {
        return Flux.fromStream(Arrays.stream(Rise.What.values())).mapNotNull(what -> {
            Map<Instant, Long> sums = counts.stream()
                    .filter(what::counts)
                    .collect(Collectors.groupingBy(DoorCount::quarter, Collectors.summingLong(DoorCount::n)));
            var threshold = Unusual.of(before.stream()
                    .mapToLong(quarter -> sums.getOrDefault(quarter, 0L))
                    .toArray());
            long seen = sums.getOrDefault(now, 0L);
            return seen < threshold.count()
                    ? null
                    : new Rise(Ids.next(), what, now, seen, threshold.usual(), threshold.count(), clock.instant());
        });
    }

    private Mono<Rise> notice(Rise rise) {
        return acts.inOne(() -> book.since(clock.instant().minus(NO_MAIL_AGAIN))
                .any(earlier -> earlier.what() == rise.what())
                .flatMap(told -> book.add(rise)
                        .filter(fresh -> fresh)
                        .flatMap(fresh -> journal.append(RiseNoticed.of(rise), Actor.program())
                                .then(told ? Mono.empty() : tell(rise))
                                .thenReturn(rise))));
    }

    private Mono<Void> tell(Rise rise) {
        return book.listeners()
                .map(contact -> new MessageWanted(
                        new Subject("rise", rise.id(), 1),
                        new ContactId(contact),
                        "rise-" + rise.what().name().toLowerCase(Locale.ROOT),
                        Map.of(
                                "seen", Long.toString(rise.seen()),
                                "usual", Long.toString(Math.round(rise.usual())),
                                "since", Shanghai.minute(rise.quarter()))))
                .collectList()
                .flatMap(wanted -> journal.appendAll(wanted, Actor.program()));
    }

    private Mono<Void> show() {
        return book.since(clock.instant().minus(FRESH))
                .collectList()
                .doOnNext(this::show)
                .then();
    }

    private void show(List<Rise> fresh) {
        noticed.register(
                Arrays.stream(Rise.What.values())
                        .map(what -> MultiGauge.Row.of(
                                Tags.of("of", what.name().toLowerCase(Locale.ROOT)),
                                fresh.stream().anyMatch(rise -> rise.what() == what) ? 1 : 0))
                        .toList(),
                true);
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(LOOKING, () -> look().then(Mono.defer(this::show))));
    }
}
