package org.cunbu.portal.petition.casework.showing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Answer;
import org.cunbu.portal.petition.casework.Chapter;
import org.cunbu.portal.petition.casework.Later;
import org.cunbu.portal.petition.casework.Order;
import org.cunbu.portal.petition.casework.Pressing;
import org.cunbu.portal.petition.casework.Reminder;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.Withdrawal;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.handling.Reminding;
import org.cunbu.portal.petition.casework.rules.MayReopen;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.casework.rules.Statute;
import org.cunbu.portal.petition.casework.store.Orders;
import org.cunbu.portal.petition.casework.store.Reminders;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what comes after the answer of a letter, for its writer and for officials. */
@Component
class Afterwards {

    private final Rounds rounds;
    private final Orders orders;
    private final Reminders reminders;
    private final Reminding reminding;
    private final CountyHouses houses;
    private final Pressing pressing;
    private final PortalClock clock;

    Afterwards(
            Rounds rounds,
            Orders orders,
            Reminders reminders,
            Reminding reminding,
            CountyHouses houses,
            Pressing pressing,
            PortalClock clock) {
        this.rounds = rounds;
        this.orders = orders;
        this.reminders = reminders;
        this.reminding = reminding;
        this.houses = houses;
        this.pressing = pressing;
        this.clock = clock;
    }

    Mono<Later> of(CaseFile file) {
        boolean office = file.may(Act.READ_TEXT);
        var id = file.petition().id();
        return Mono.zip(
                        rounds.allOf(id).collectList(),
                        office ? orders.of(id).collectList() : Mono.just(List.<Order>of()),
                        office ? reminders.of(id).collectList() : Mono.just(List.<Reminder>of()),
                        reminding.notBefore(id).hasElement())
                .map(parts -> later(file, parts.getT1(), parts.getT2(), parts.getT3(), parts.getT4()));
    }

    private Later later(
            CaseFile file, List<Round> all, List<Order> orders, List<Reminder> reminders, boolean askedLately) {
        Round round = file.round();
        var withdrawal = round.state().isOpen() ? round.once().withdrawal() : Optional.<Withdrawal>empty();
        var reopening = round.secrecy().hides()
                ? Optional.<java.time.LocalDate>empty()
                : MayReopen.until(round, pressing.reopening(), clock.instant());
        boolean petitioner = file.relations().contains(Relation.PETITIONER);
        boolean words = petitioner || file.may(Act.READ_TEXT);
        return new Later(
                withdrawal.map(Withdrawal::until).orElse(null),
                withdrawal.isPresent() && file.may(Act.RECALL),
                petitioner && file.may(Act.REMIND) && !askedLately,
                reopening.isPresent() && file.may(Act.REOPEN),
                reopening.orElse(null),
                words ? MayReopen.review(round, clock.instant()).orElse(null) : null,
                chapters(all, words),
                orders,
                reminders);
    }

    /** While there is one round only, and no paper in it, the letter itself says everything. */
    private List<Chapter> chapters(List<Round> all, boolean words) {
        boolean plain = all.size() < 2
                && all.stream().allMatch(round -> round.once().opinion().isEmpty());
        return plain
                ? List.of()
                : all.stream().map(round -> chapter(round, words)).toList();
    }

    private Chapter chapter(Round round, boolean words) {
        return new Chapter(
                round.kind(),
                round.opened(),
                round.closed().orElse(null),
                houses.name(round.state().holder()),
                round.state().stage(),
                ProgressPage.verdict(round.state()),
                words ? round.state().delivered().map(Answer::text).orElse(null) : null,
                words ? round.once().opinion().orElse(null) : null,
                words ? round.once().review().orElse(null) : null);
    }

    /** Of what the table allows, what fits this letter as it stands. */
    void fit(CaseFile file, Later later, Set<Act> may) {
        Optional<Order.State> order = later.orders().stream()
                .map(Order::state)
                .filter(state -> state != Order.State.STRUCK_OFF)
                .findFirst();
        if (order.filter(Order.State.SIGNED::equals).isEmpty()) may.remove(Act.REPORT_BACK);
        if (order.filter(Order.State.REPORTED::equals).isEmpty()) may.remove(Act.STRIKE_OFF);
        if (order.filter(state -> state != Order.State.READY).isPresent()) may.remove(Act.SUPERVISE);
        if (!takesAnOpinion(file)) may.remove(Act.GIVE_OPINION);
        if (!decidesHere(file)) may.remove(Act.DECIDE_REVIEW);
    }

    private boolean takesAnOpinion(CaseFile file) {
        return Statute.isClaim(file.petition().kind())
                && file.round().once().opinion().isEmpty()
                && !houses.isVillage(file.round().state().holder());
    }

    /** The petition office keeps what organs outside decide; what an office above decides, it says itself. */
    private boolean decidesHere(CaseFile file) {
        return file.relations().contains(Relation.DECIDER)
                || file.round().state().holder().equals(houses.petitionOffice());
    }
}
