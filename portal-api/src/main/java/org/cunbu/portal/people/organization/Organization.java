package org.cunbu.portal.people.organization;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.papers.Tables;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.rules.Appointment;
import org.cunbu.portal.people.organization.rules.UnitList;
import org.cunbu.portal.people.organization.store.Posts;
import org.cunbu.portal.people.organization.store.Units;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The county's units, held in memory, and the posts at them. Who changes something must hold an administrator's post;
 * that is looked up here, whatever the caller believes.
 */
@Service
public class Organization implements InitializingBean {
    private final Regions regions;
    private final Units units;
    private final Posts posts;
    private final Administrators administrators;
    private final Acts acts;
    private final PortalClock clock;
    private final AtomicReference<UnitTree> tree = new AtomicReference<>();

    public Organization(
            Regions regions, Units units, Posts posts, Administrators administrators, Acts acts, PortalClock clock) {
        this.regions = regions;
        this.units = units;
        this.posts = posts;
        this.administrators = administrators;
        this.acts = acts;
        this.clock = clock;
    }

    /** Reads the units before anybody can ask; at the very first start they come from the first file. */
    @Override
    public void afterPropertiesSet() {
        tree.set(units.openedTree());
    }

    public Optional<Unit> unit(UnitId id) {
        return tree().find(id);
    }

    public List<Unit> units() {
        return tree().all();
    }

    public List<Unit> ofKind(UnitKind kind) {
        return tree().ofKind(kind);
    }

    /** Where letters wait until they are dispatched. */
    public Unit petitionOffice() {
        return known(UnitId.PETITION_OFFICE);
    }

    /** Where denunciations wait, seen by nobody else. */
    public Unit discipline() {
        return known(UnitId.DISCIPLINE);
    }

    /** The unit that is there for a place: the township's or village's own; the county's leaders for the county. */
    public Unit unitOf(RegionCode place) {
        return known(UnitId.of(place));
    }

    /** Who decides about what this unit did: the unit above it, at last the county's leaders. */
    public UnitId superiorOf(UnitId id) {
        UnitId parent = known(id).parent();
        return parent == null ? UnitId.LEADERSHIP : parent;
    }

    /** Whether the unit is that one or stands below it. */
    public boolean isWithin(UnitId unit, UnitId ancestor) {
        return tree().isWithin(unit, ancestor);
    }

    /** All units as one value, as they stand now. */
    public UnitTree tree() {
        UnitTree known = tree.get();
        if (known == null) {
            throw new IllegalStateException("the units have not been read yet");
        }
        return known;
    }

    /** Reads the units again if somebody has changed them. */
    public Mono<Void> refresh() {
        return units.edition()
                .filter(edition -> edition != tree().edition())
                .flatMap(edition -> units.tree())
                .doOnNext(tree::set)
                .then();
    }

    /** The posts that a person holds today. */
    public Flux<Post> postsOf(UUID person) {
        LocalDate today = clock.today();
        return posts.of(person).filter(post -> post.heldOn(today));
    }

    /** Every post a person ever had, the latest first. */
    public Flux<Post> everyPostOf(UUID person) {
        return posts.of(person);
    }

    /** Who holds a post at a unit today, in which role. */
    public Flux<Post> holdersAt(UnitId unit, Role role) {
        LocalDate today = clock.today();
        return posts.at(unit, role).filter(post -> post.heldOn(today));
    }

    /** Every post held at a unit today, by role. */
    public Flux<Post> everyoneAt(UnitId unit) {
        return posts.heldAt(unit, clock.today());
    }

    /** Who acts, acted or will act in that post for somebody who is away, the latest first. */
    public Flux<Post> deputiesOf(UUID post) {
        return posts.deputiesOf(post);
    }

    /** Whether anybody keeps the settings today; without one, the first is asked for by a link. */
    public Mono<Boolean> hasAdministrator() {
        LocalDate today = clock.today();
        return posts.in(Role.ADMINISTRATOR).any(post -> post.heldOn(today));
    }

    /** Gives somebody a post. Only an administrator may, and not to themself; the portal itself may when it is set up. */
    public Mono<Post> appoint(NewPost wish, Actor by) {
        return acts.inOne(() -> administrators
                .only(by)
                .then(Mono.defer(() -> posts.of(wish.person()).collectList()))
                .map(held -> Appointment.of(wish, held, tree(), by))
                .flatMap(post -> posts.add(post, by)));
    }

    /** Gives somebody a post for as long as its holder is away: they do what the holder may do. */
    public Mono<Post> appointDeputy(NewDeputy wish, Actor by) {
        return acts.inOne(() -> administrators
                .only(by)
                .then(Mono.defer(() -> posts.find(wish.post())))
                .switchIfEmpty(Mono.error(() -> new NotFound("这个职务")))
                .flatMap(away -> posts.of(wish.person())
                        .collectList()
                        .map(held -> Appointment.deputy(wish, away, held, tree(), by)))
                .flatMap(post -> posts.add(post, by)));
    }

    /** Takes a post back from today on. */
    public Mono<Post> end(UUID post, Actor by) {
        return acts.inOne(() -> posts.endOneAtATime()
                .then(Mono.defer(() -> administrators.only(by)))
                .then(Mono.defer(() -> posts.find(post)))
                .switchIfEmpty(Mono.error(() -> new NotFound("这个职务")))
                .flatMap(this::refuseLastAdministrator)
                .flatMap(found -> posts.end(found, clock.today(), by)));
    }

    private Mono<Post> refuseLastAdministrator(Post post) {
        LocalDate today = clock.today();
        if (post.role() != Role.ADMINISTRATOR || !post.heldOn(today)) {
            return Mono.just(post);
        }
        return posts.in(Role.ADMINISTRATOR)
                .filter(other -> other.heldOn(today))
                .count()
                .filter(count -> count > 1)
                .switchIfEmpty(Mono.error(() -> new Conflict("wrong-state", "这是最后一位系统管理员，请先任命另一位。")))
                .thenReturn(post);
    }

    /** Puts down one unit, new or changed, by the rules of a list of one line; a fault is told at its field. */
    public Mono<Unit> put(UnitWish wish, Actor by) {
        return administrators
                .only(by)
                .then(units.tree())
                .map(known -> UnitList.ofOne(wish, known, regions.tree()))
                .flatMap(unit -> acts.inOne(() -> units.put(List.of(unit), changed(unit), by))
                        .then(Mono.defer(this::refresh))
                        .thenReturn(unit));
    }

    private static UnitChanged changed(Unit unit) {
        UUID id = UUID.nameUUIDFromBytes(("unit " + unit.id()).getBytes(StandardCharsets.UTF_8));
        return new UnitChanged(
                new Subject("unit", id, unit.version()), unit.id().value());
    }

    /**
     * Brings in a list of units (xlsx or CSV), all or nothing, with every fault by its line.
     *
     * @param trial only says what would change
     */
    public Mono<ImportResult> importUnits(byte[] file, String fileName, boolean trial, Actor by) {
        return administrators
                .only(by)
                .then(Mono.fromCallable(() -> Tables.read(file, fileName)).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(table -> units.tree().map(known -> UnitList.check(table, known, regions.tree())))
                .flatMap(list -> trial || !list.problems().isEmpty() ? Mono.just(result(list)) : write(list, by));
    }

    private Mono<ImportResult> write(UnitList list, Actor by) {
        ImportResult result = result(list);
        if (list.toWrite().isEmpty()) {
            return Mono.just(result);
        }
        UnitsImported entry =
                new UnitsImported(new Subject("unit-list", Ids.next(), 1), result.added(), result.changed());
        return acts.inOne(() -> administrators.only(by).then(Mono.defer(() -> units.put(list.toWrite(), entry, by))))
                .then(Mono.defer(this::refresh))
                .thenReturn(result.asWritten());
    }

    private static ImportResult result(UnitList list) {
        int added = list.added();
        return new ImportResult(added, list.toWrite().size() - added, list.unchanged(), list.problems(), false);
    }

    private Unit known(UnitId id) {
        return unit(id).orElseThrow(() -> new NotFound("单位 " + id));
    }
}
