package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.ClientAddress;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Unit;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where officials type in what somebody says on the phone, at the desk, on paper, or in another system. Who wrote with
 * staff's help loses nothing by it: the receipt that the official sees only tracks, and the petitioner's own secret goes
 * to the petitioner's own address.
 */
@Service
public class EntryDesk {

    private static final int LINES = 50;

    private final Intake intake;
    private final Besides besides;
    private final EnteredLetters entered;
    private final Organization organization;
    private final Regions regions;
    private final PortalClock clock;

    EntryDesk(
            Intake intake,
            Besides besides,
            EnteredLetters entered,
            Organization organization,
            Regions regions,
            PortalClock clock) {
        this.intake = intake;
        this.besides = besides;
        this.entered = entered;
        this.organization = organization;
        this.regions = regions;
        this.clock = clock;
    }

    /** Whether this official may type in letters at all. */
    public boolean mayEnter(Official by) {
        return post(by).isPresent();
    }

    /** The ways of coming in that this official may type in; none for whoever may not. */
    public List<Channel> channels(Official by) {
        return post(by).map(post -> EntryChannels.of(post.role())).orElse(List.of());
    }

    /** Takes a letter in for somebody. The same key with the same letter gets the same receipt. */
    public Mono<EnteredReceipt> enter(IdempotencyKey key, RawEntry entry, Official by) {
        return Mono.defer(() -> {
            Post post = required(by);
            EntryChannels.check(entry.letter(), post.role());
            return take(checked(key, entry, post));
        });
    }

    /** What would be taken in; everything that is wrong with it as {@link Invalid}. */
    Submission checked(IdempotencyKey key, RawEntry entry, Post post) {
        return entry.checked(key, regions, post.actor(), clock.instant());
    }

    private Mono<EnteredReceipt> take(Submission letter) {
        boolean mailed = !Circumstances.withEmail(letter).isEmpty();
        return notKnown(letter)
                .then(Mono.defer(() -> intake.submit(letter, ClientAddress.NOWHERE)))
                .onErrorResume(
                        DataIntegrityViolationException.class,
                        clash -> notKnown(letter).then(Mono.error(clash)))
                .map(receipt -> new EnteredReceipt(receipt, letter.kind(), mailed));
    }

    /** A matter of another system stands here once; whoever sends it again says so, or meant the same letter. */
    private Mono<Void> notKnown(Submission letter) {
        return Mono.justOrEmpty(letter.circumstances().elsewhere())
                .filter(ref -> !ref.repeat())
                .flatMap(ref -> besides.firstOf(ref.system(), ref.number()))
                .filter(first -> !first.key().equals(letter.key().value()))
                .flatMap(first -> Mono.error(known(first)));
    }

    private static Conflict known(Besides.First first) {
        return new Conflict(
                "known-reference",
                "这个工单号 %s 已经登记过，本站编号 %s。如果是同一件事又来了一次，请勾选“重件”再登记。"
                        .formatted(
                                Shanghai.dayOf(first.received()), first.number().shown()));
    }

    /** The letter under which a matter of another system stands here; empty where none does. */
    public Mono<ReceiptNumber> standsAs(String system, String number, Official by) {
        return Mono.fromSupplier(() -> required(by))
                .flatMap(post -> besides.firstOf(system, number))
                .map(Besides.First::number);
    }

    /** The last letters that this official typed in. */
    public Flux<EnteredLine> mine(Official by) {
        return Mono.fromSupplier(() -> required(by))
                .flatMapMany(post -> entered.of(post.unit().value(), by.person().value(), LINES));
    }

    /** How many this official's unit typed in this month, and how many of them late. */
    public Mono<EnteredCount> ofUnit(Official by) {
        return Mono.fromSupplier(() -> required(by))
                .flatMap(post -> entered.count(post.unit().value(), month()));
    }

    /** The same for the county. */
    public Mono<EnteredCount> ofCounty(Official by) {
        return Mono.fromSupplier(() -> required(by)).flatMap(post -> entered.count("", month()));
    }

    private Instant month() {
        return Shanghai.startOf(clock.today().withDayOfMonth(1));
    }

    Post required(Official by) {
        return post(by).orElseThrow(() -> new Forbidden("代群众录入由分办员、承办人、村干部来做。"));
    }

    private Optional<Post> post(Official by) {
        return by.postAs(Role.DISPATCHER)
                .or(() -> by.posts().stream()
                        .filter(post -> post.role() == Role.HANDLER && takesLetters(post))
                        .findFirst())
                .or(() -> by.postAs(Role.VILLAGE_CADRE));
    }

    private boolean takesLetters(Post post) {
        return organization.unit(post.unit()).filter(Unit::answersLetters).isPresent();
    }
}
