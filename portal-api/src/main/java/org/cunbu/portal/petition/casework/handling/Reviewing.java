package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.Opinion;
import org.cunbu.portal.petition.casework.OpinionGiven;
import org.cunbu.portal.petition.casework.Organ;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.Review;
import org.cunbu.portal.petition.casework.ReviewAsked;
import org.cunbu.portal.petition.casework.ReviewDecided;
import org.cunbu.portal.petition.casework.ReviewResult;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundKind;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.rules.MayReopen;
import org.cunbu.portal.petition.casework.rules.Statute;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * 处理意见书, 复查, 复核: a claim's answer as a signed paper, and the two times that organs above look at it. Where such an
 * organ lies outside the county, the petition office keeps what it decided.
 */
@Component
public class Reviewing {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ADDRESS = 200;

    private final CaseFiles files;
    private final Organization organization;
    private final RoundClocks clocks;
    private final FurtherRound further;
    private final Filing filing;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    Reviewing(
            CaseFiles files,
            Organization organization,
            RoundClocks clocks,
            FurtherRound further,
            Filing filing,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.organization = organization;
        this.clocks = clocks;
        this.further = further;
        this.filing = filing;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /**
     * The head signs the delivered answer as a written opinion; inside an act.
     *
     * @param organ   that would review it, where that lies outside the county; empty where it is the unit above
     * @param address of that organ
     */
    public Mono<CaseFile> giveOpinion(
            PetitionId id, int version, String rawNumber, String organ, String address, Official by) {
        String number = Words.required("number", rawNumber, LONGEST_NUMBER);
        Instant now = clock.instant();
        return files.begin(id, version, Act.GIVE_OPINION, by)
                .doOnNext(this::isForAnOpinion)
                .flatMap(file -> {
                    UnitId unit = file.round().state().holder();
                    Reckoning asking = clocks.statutes(file).asking(now);
                    Post post = by.postAt(unit, Role.UNIT_HEAD).orElseThrow(Forbidden::new);
                    var opinion = new Opinion(
                            number,
                            unit,
                            new Pen(post.person(), by.name()),
                            now,
                            asking.lastDay(),
                            organ(unit, organ, address));
                    return clocks.start(file, ClockKind.REVIEW_REQUEST, now, asking)
                            .then(Mono.defer(() -> filing.file(
                                    file,
                                    file.round().having(file.round().once().with(opinion)),
                                    post.actor(),
                                    now,
                                    new OpinionGiven(file.subject(), unit.value(), asking.lastDay()))));
                });
    }

    private void isForAnOpinion(CaseFile file) {
        if (file.round().once().opinion().isPresent()) throw CaseFile.wrongState();
        if (!Statute.isClaim(file.petition().kind())) {
            throw new Conflict("no-claim", "只有申诉求决类的信才出具处理意见书。");
        }
        if (houses.isVillage(file.round().state().holder())) {
            throw new Conflict("too-low", "处理意见书最低由乡镇（街道）出具，村（社区）不出具。");
        }
    }

    private Organ organ(UnitId signed, String rawName, String rawAddress) {
        String name = PlainText.oneLine("organ", rawName, LONGEST_NUMBER);
        String address = PlainText.oneLine("address", rawAddress, LONGEST_ADDRESS);
        if (!name.isBlank()) {
            if (address.isBlank()) throw Invalid.field("address", "missing", "请写明这个机关在哪里，来信人好去申请。");
            return new Organ(name, address, true);
        }
        UnitId above = organization.superiorOf(signed);
        if (above.equals(signed)) throw Invalid.field("organ", "missing", "请写明由哪个上级机关复查复核。");
        return new Organ(houses.name(above), "", false);
    }

    /** 申请复查, 申请复核: within the thirty days after the paper was delivered; inside an act. */
    public Mono<Void> ask(PetitionId id) {
        Instant now = clock.instant();
        return files.begin(id, Act.ASK_REVIEW).flatMap(file -> ask(file, now)).then();
    }

    private Mono<CaseFile> ask(CaseFile file, Instant now) {
        Organ organ = MayReopen.review(file.round(), now)
                .map(Review.Next::organ)
                .orElseThrow(() -> new Conflict("no-review", "这封信没有可以复查复核的意见书，或者已经过了 30 天。"));
        boolean again = file.round().kind() == RoundKind.REVIEW;
        RoundKind kind = again ? RoundKind.REEXAMINATION : RoundKind.REVIEW;
        Reckoning answer = clocks.statutes(file).reviewing(now);
        UnitId unit = organ.external() ? houses.petitionOffice() : organization.superiorOf(signer(file.round()));
        var lead = new Lead(unit, Mode.FORWARDED, now);
        var review = new Review(numberOf(file.round()), organ, now, answer.lastDay(), Optional.empty());
        Round round = file.round().next(kind, new RoundState.Dispatched(lead), now);
        CaseFile fresh = file.with(round.having(round.once().with(review)));
        return clocks.keep(file, again ? ClockKind.REEXAMINATION_REQUEST : ClockKind.REVIEW_REQUEST, now)
                .then(Mono.defer(() -> clocks.start(fresh, answering(kind), now, answer)))
                .then(Mono.defer(() -> further.open(
                        fresh,
                        Actor.petitioner(),
                        now,
                        new ReviewAsked(file.subject(), kind, unit.value(), answer.lastDay()))));
    }

    /** What the organ decided, with its paper; inside an act. */
    public Mono<CaseFile> decide(PetitionId id, int version, ReviewResult said, Official by) {
        String text = Words.required("text", said.text(), Words.NOTE);
        String document = Words.required("document", said.document(), LONGEST_NUMBER);
        Instant now = clock.instant();
        return files.begin(id, version, Act.DECIDE_REVIEW, by).flatMap(file -> {
            UnitId unit = file.round().state().holder();
            Post post = by.postAt(unit, Role.UNIT_HEAD, Role.DISPATCHER, Role.SUPERVISOR, Role.LEADER)
                    .orElseThrow(Forbidden::new);
            Review review = file.round().once().review().orElseThrow(CaseFile::wrongState);
            inOrder(review, said.dated());
            Optional<Review.Next> next = next(file, said, now);
            return discreet.forPetitioner(file.petition(), text)
                    .map(words -> review.decided(new Review.Result(
                            said.outcome(),
                            words,
                            document,
                            said.dated(),
                            new Pen(post.person(), by.name()),
                            now,
                            next)))
                    .flatMap(decided -> close(file, decided, post, now));
        });
    }

    private void inOrder(Review review, LocalDate dated) {
        LocalDate asked = org.cunbu.portal.foundation.calendar.Shanghai.dayOf(review.asked());
        if (dated.isBefore(asked) || dated.isAfter(clock.today())) {
            throw Invalid.field("dated", "out-of-range", "文书日期应当在申请那天到今天之间。");
        }
    }

    private Optional<Review.Next> next(CaseFile file, ReviewResult said, Instant now) {
        Round round = file.round();
        if (round.kind() == RoundKind.REEXAMINATION) return Optional.empty();
        if (said.outcome() == Review.Outcome.NOT_ACCEPTED) return Optional.empty();
        UnitId reviewed =
                round.once().review().filter(each -> each.organ().external()).isPresent()
                        ? UnitId.LEADERSHIP
                        : round.state().holder();
        return Optional.of(new Review.Next(
                organ(reviewed, said.nextOrgan(), said.nextAddress()),
                clocks.statutes(file).asking(now).lastDay()));
    }

    private Mono<CaseFile> close(CaseFile file, Review decided, Post post, Instant now) {
        Round round = file.round().having(file.round().once().with(decided));
        var end = ((RoundState.Dispatched) round.state()).decided(now);
        boolean goesOn = decided.result().flatMap(Review.Result::next).isPresent();
        return clocks.keep(file, answering(round.kind()), now)
                .then(Mono.defer(() -> goesOn
                        ? clocks.start(
                                file,
                                ClockKind.REEXAMINATION_REQUEST,
                                now,
                                clocks.statutes(file).asking(now))
                        : Mono.empty()))
                .then(Mono.defer(() -> filing.file(
                        file,
                        round.closed(end, now),
                        post.actor(),
                        now,
                        new ReviewDecided(
                                file.subject(),
                                round.kind(),
                                decided.result().orElseThrow().outcome()))));
    }

    private static ClockKind answering(RoundKind kind) {
        return kind == RoundKind.REEXAMINATION ? ClockKind.REEXAMINATION_ANSWER : ClockKind.REVIEW_ANSWER;
    }

    private static UnitId signer(Round round) {
        return round.once()
                .opinion()
                .map(Opinion::unit)
                .orElseGet(() -> round.state().holder());
    }

    private static String numberOf(Round round) {
        return round.once()
                .opinion()
                .map(Opinion::number)
                .or(() -> round.once().review().flatMap(Review::result).map(Review.Result::document))
                .orElse("");
    }
}
