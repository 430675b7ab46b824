package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.Order;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.RoundTakenUp;
import org.cunbu.portal.petition.casework.SupervisionOrdered;
import org.cunbu.portal.petition.casework.SupervisionReported;
import org.cunbu.portal.petition.casework.SupervisionStruckOff;
import org.cunbu.portal.petition.casework.store.Orders;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * 督办: a person signs an order, the unit reports, who ordered strikes it off. 提级办理: a unit above handles the letter
 * itself.
 */
@Component
public class Supervising {

    private static final int LONGEST_ORDER = 90;

    private final CaseFiles files;
    private final Orders orders;
    private final Organization organization;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final Discreet discreet;
    private final PortalClock clock;

    Supervising(
            CaseFiles files,
            Orders orders,
            Organization organization,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            Discreet discreet,
            PortalClock clock) {
        this.files = files;
        this.orders = orders;
        this.organization = organization;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.discreet = discreet;
        this.clock = clock;
    }

    /** Signs the order that lies ready, or one of their own accord; inside an act. */
    public Mono<CaseFile> order(PetitionId id, int version, String rawDemand, LocalDate until, Official by) {
        String demand = Words.required("demand", rawDemand, Words.MESSAGE);
        Instant now = clock.instant();
        return files.begin(id, version, Act.SUPERVISE, by)
                .doOnNext(file -> inTime(until))
                .flatMap(file -> Mono.zip(ready(file, by, now), discreet.forFile(file.petition(), demand))
                        .flatMap(both -> sign(file, both.getT1(), both.getT2(), until, by, now)));
    }

    private Mono<UUID> ready(CaseFile file, Official by, Instant now) {
        PetitionId id = file.petition().id();
        UUID fresh = Ids.next();
        return orders.open(id)
                .map(open -> {
                    if (open.state() == Order.State.READY) return open.id();
                    throw new Conflict("already-supervised", "这封信已经在督办，请先等反馈、销号。");
                })
                .switchIfEmpty(Mono.defer(() -> orders.ready(
                                fresh, id, holder(file), signing(file, by).unit(), Optional.empty(), now)
                        .thenReturn(fresh)));
    }

    private Mono<CaseFile> sign(CaseFile file, UUID order, String demand, LocalDate until, Official by, Instant now) {
        Post post = signing(file, by);
        Reckoning report = clocks.statutes(file).until(now, until);
        var signed = new Order.Signed(demand, report.lastDay(), new Pen(post.person(), by.name()), now);
        return orders.sign(order, holder(file), post.unit(), signed)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(CaseFile::wrongState))
                .then(Mono.defer(() -> clocks.start(file, ClockKind.SUPERVISION_REPORT, now, report)))
                .then(Mono.defer(() -> filing.file(
                        file,
                        file.round(),
                        post.actor(),
                        now,
                        new SupervisionOrdered(
                                file.subject(), order, holder(file).value(), report.lastDay()))));
    }

    /** The unit reports what it did; inside an act. */
    public Mono<CaseFile> reportBack(PetitionId id, int version, String rawReport, Official by) {
        String report = Words.required("report", rawReport, Words.NOTE);
        Instant now = clock.instant();
        return files.begin(id, version, Act.REPORT_BACK, by)
                .flatMap(file -> Mono.zip(open(file, Order.State.SIGNED), discreet.forFile(file.petition(), report))
                        .flatMap(both -> report(file, both.getT1(), both.getT2(), by, now)));
    }

    private Mono<CaseFile> report(CaseFile file, Order order, String words, Official by, Instant now) {
        Post post = Answering.post(file, by);
        return orders.report(order.id(), new Order.Report(words, new Pen(post.person(), by.name()), now))
                .then(Mono.defer(() -> clocks.keep(file, ClockKind.SUPERVISION_REPORT, now)))
                .then(Mono.defer(() -> filing.file(
                        file,
                        file.round(),
                        post.actor(),
                        now,
                        new SupervisionReported(
                                file.subject(), order.id(), post.unit().value()))));
    }

    /** 核验销号: who ordered it, or a supervisor of the same unit, strikes it off; inside an act. */
    public Mono<CaseFile> strikeOff(PetitionId id, int version, Official by) {
        Instant now = clock.instant();
        return files.begin(id, version, Act.STRIKE_OFF, by)
                .flatMap(file -> open(file, Order.State.REPORTED).flatMap(order -> strikeOff(file, order, by, now)));
    }

    private Mono<CaseFile> strikeOff(CaseFile file, Order order, Official by, Instant now) {
        Post post = by.postAt(order.signer(), Role.SUPERVISOR).orElseThrow(Forbidden::new);
        return orders.strikeOff(order.id(), now)
                .then(Mono.defer(() -> filing.file(
                        file,
                        file.round(),
                        post.actor(),
                        now,
                        new SupervisionStruckOff(
                                file.subject(), order.id(), order.unit().value()))));
    }

    /** 提级办理: the next unit above that answers letters handles it; no clock begins anew; inside an act. */
    public Mono<CaseFile> takeUp(PetitionId id, int version, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.TAKE_UP, by)
                .delayUntil(file -> notes.official(file, NotePurpose.DISPATCH, reason, by, acting(file, by), now))
                .flatMap(file -> takenUp(file, by, now));
    }

    private Mono<CaseFile> takenUp(CaseFile file, Official by, Instant now) {
        String from = holder(file).value();
        var lead = new Lead(above(holder(file)), Mode.ASSIGNED, now);
        CaseFile taken = file.with(file.round().in(new RoundState.Dispatched(lead)));
        return clocks.handOver(taken)
                .then(Mono.defer(() -> filing.file(
                        taken,
                        taken.round(),
                        acting(file, by).actor(),
                        now,
                        new RoundTakenUp(file.subject(), lead.unit().value(), from, lines.of(taken)))));
    }

    /** The county's leaders answer no letters themselves: their headquarters do. */
    private UnitId above(UnitId holder) {
        UnitId superior = organization.superiorOf(holder);
        boolean answers =
                organization.unit(superior).filter(Unit::answersLetters).isPresent();
        UnitId taking = answers ? superior : UnitId.HEADQUARTERS;
        if (taking.equals(holder)) throw new Conflict("nobody-above", "已经在最高一级，不能再提级。");
        return taking;
    }

    private Mono<Order> open(CaseFile file, Order.State state) {
        return orders.open(file.petition().id())
                .filter(order -> order.state() == state)
                .switchIfEmpty(Mono.error(CaseFile::wrongState));
    }

    private void inTime(LocalDate until) {
        LocalDate today = clock.today();
        if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_ORDER))) {
            throw Invalid.field("until", "out-of-range", "反馈日期请填明天到 " + LONGEST_ORDER + " 天以内的一天。");
        }
    }

    /** The supervisor's post at a unit above. */
    private Post signing(CaseFile file, Official by) {
        return by.posts().stream()
                .filter(post -> post.role() == Role.SUPERVISOR)
                .filter(post -> !post.unit().equals(holder(file)) && organization.isWithin(holder(file), post.unit()))
                .findFirst()
                .orElseThrow(Forbidden::new);
    }

    private Post acting(CaseFile file, Official by) {
        return by.posts().stream()
                .filter(post -> organization.isWithin(holder(file), post.unit()))
                .findFirst()
                .orElse(by.posts().getFirst());
    }

    private static UnitId holder(CaseFile file) {
        return file.round().state().holder();
    }
}
