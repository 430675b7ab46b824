package org.cunbu.portal.petition.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.handling.Reminding;
import org.cunbu.portal.petition.casework.handling.Supervising;
import org.cunbu.portal.petition.casework.rules.Scopes;
import org.cunbu.portal.petition.casework.showing.CaseBook;
import org.cunbu.portal.petition.casework.store.Climbs;
import org.cunbu.portal.petition.casework.store.Orders;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.Petitioner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** 催办, 督办, 提级办理: what presses upon a letter that lies, and who signs for it. */
@Service
public class Supervision {

    /** Lines of a page. */
    public static final int SIZE = 30;

    private final Acts acts;
    private final Reminding reminding;
    private final Supervising supervising;
    private final CaseBook book;
    private final CaseFiles files;
    private final Orders orders;
    private final Climbs climbs;
    private final Deadlines deadlines;
    private final Intake intake;
    private final CountyHouses houses;

    Supervision(
            Acts acts,
            Reminding reminding,
            Supervising supervising,
            CaseBook book,
            CaseFiles files,
            Orders orders,
            Climbs climbs,
            Deadlines deadlines,
            Intake intake,
            CountyHouses houses) {
        this.acts = acts;
        this.reminding = reminding;
        this.supervising = supervising;
        this.book = book;
        this.files = files;
        this.orders = orders;
        this.climbs = climbs;
        this.deadlines = deadlines;
        this.intake = intake;
        this.houses = houses;
    }

    /** Whether this official signs orders at all. */
    public static boolean signs(Official by) {
        return by.is(Role.SUPERVISOR);
    }

    /** Whether this official looks at what the county's leaders look at. */
    public static boolean leads(Official by) {
        return by.is(Role.LEADER);
    }

    /** 催办: the petitioner asks for haste, once in a while. */
    public Mono<Void> remind(Petitioner petitioner) {
        return acts.inOne(() -> reminding.byPetitioner(petitioner.deciding().petition()));
    }

    /** 催办: a unit above, or who passed it on, asks for haste. */
    public Mono<CaseView> remind(PetitionId id, int version, String words, Official by) {
        return act(id, by, () -> reminding.byOfficial(id, version, words, by));
    }

    /** 督办: signs the order that lies ready, or one of their own accord. */
    public Mono<CaseView> order(PetitionId id, int version, String demand, LocalDate until, Official by) {
        return act(id, by, () -> supervising.order(id, version, demand, until, by));
    }

    /** The unit reports on the order. */
    public Mono<CaseView> reportBack(PetitionId id, int version, String report, Official by) {
        return act(id, by, () -> supervising.reportBack(id, version, report, by));
    }

    /** 核验销号: who ordered it strikes it off. */
    public Mono<CaseView> strikeOff(PetitionId id, int version, Official by) {
        return act(id, by, () -> supervising.strikeOff(id, version, by));
    }

    /** 提级办理: a unit above handles it itself. */
    public Mono<CaseView> takeUp(PetitionId id, int version, String reason, Official by) {
        return act(id, by, () -> supervising.takeUp(id, version, reason, by));
    }

    /** 待签督办, 待反馈 or 待销号: the orders that this official's units sign or signed. */
    public Mono<Page<OrderLine>> orders(Order.State state, @Nullable PageKey key, Official by) {
        if (!signs(by)) return Mono.error(new Forbidden());
        After after = After.of(key);
        return orders.list(state, Scopes.unitsOf(by, Role.SUPERVISOR), after.at(), after.id(), SIZE + 1)
                .collectList()
                .map(read -> Page.of(read, SIZE, order -> key(order.since(), order.id())))
                .flatMap(page -> lines(page, Order::petition, this::line));
    }

    /** 领导关注: what ran out long ago and still waits, the longest first. */
    public Mono<Page<OrderLine>> leaders(@Nullable PageKey key, Official by) {
        if (!leads(by)) return Mono.error(new Forbidden());
        After after = After.of(key);
        return climbs.leaders(after.at(), after.id(), SIZE + 1)
                .collectList()
                .map(read -> Page.of(read, SIZE, row -> key(Objects.requireNonNull(row.leadersAt()), row.deadline())))
                .flatMap(this::stillWaiting)
                .flatMap(this::leaderLines);
    }

    /** What was done late meanwhile is no longer waited for. */
    private Mono<Page<Climbs.Row>> stillWaiting(Page<Climbs.Row> page) {
        var matters = page.items().stream().map(Climbs.Row::petition).distinct().toList();
        return deadlines
                .ofAll(matters)
                .map(clocks -> new Page<>(
                        page.items().stream().filter(row -> waits(clocks, row)).toList(), page.next()));
    }

    private static boolean waits(Map<UUID, List<Deadline>> clocks, Climbs.Row row) {
        return clocks.getOrDefault(row.petition(), List.of()).stream()
                .anyMatch(clock -> clock.id().value().equals(row.deadline()) && clock.isOpen());
    }

    private Mono<Page<OrderLine>> leaderLines(Page<Climbs.Row> page) {
        var ids = page.items().stream()
                .map(row -> new PetitionId(row.petition()))
                .distinct()
                .toList();
        return files.rounds(ids)
                .flatMap(rounds -> lines(
                        page,
                        row -> new PetitionId(row.petition()),
                        (row, letter) -> new OrderLine(
                                letter.id(),
                                letter.number(),
                                letter.title(),
                                Optional.ofNullable(rounds.get(letter.id()))
                                        .map(round -> houses.name(round.state().holder()))
                                        .orElse(""),
                                null,
                                ClockKind.valueOf(row.clock()),
                                row.due(),
                                null)));
    }

    private OrderLine line(Order order, Petition letter) {
        return new OrderLine(
                letter.id(),
                letter.number(),
                letter.title(),
                houses.name(order.unit()),
                order.state(),
                order.clock().orElse(null),
                order.since(),
                order.signed().map(Order.Signed::until).orElse(null));
    }

    private interface Line<T> {
        OrderLine of(T each, Petition letter);
    }

    private <T> Mono<Page<OrderLine>> lines(Page<T> page, Function<T, PetitionId> about, Line<T> line) {
        Set<PetitionId> ids = page.items().stream().map(about).collect(Collectors.toSet());
        return Mono.zip(intake.petitions(ids), files.rounds(ids))
                .map(both -> new Page<>(
                        page.items().stream()
                                .filter(each -> isOpenToOffices(both.getT2(), about.apply(each)))
                                .map(each -> line.of(
                                        each,
                                        Objects.requireNonNull(both.getT1().get(about.apply(each)))))
                                .toList(),
                        page.next()));
    }

    /** What was hidden meanwhile is on nobody's list. */
    private static boolean isOpenToOffices(Map<PetitionId, Round> rounds, PetitionId id) {
        Round round = rounds.get(id);
        return round != null && !round.secrecy().hides();
    }

    private Mono<CaseView> act(PetitionId id, Official by, Supplier<Mono<CaseFile>> act) {
        return acts.inOne(act).then(Mono.defer(() -> book.after(id, by)));
    }

    private static PageKey key(Instant at, UUID id) {
        return PageKey.of(at.toString(), id.toString());
    }

    private record After(Instant at, UUID id) {
        static After of(@Nullable PageKey key) {
            if (key == null) return new After(Instant.EPOCH, new UUID(0, 0));
            List<String> parts = key.parts(2);
            try {
                return new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Invalid.field("page", "broken-key", "这个翻页链接不完整，请从第一页重新开始。");
            }
        }
    }
}
