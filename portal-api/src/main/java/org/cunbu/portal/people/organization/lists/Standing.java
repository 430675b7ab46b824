package org.cunbu.portal.people.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.PlaceLine;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Accounts;
import org.cunbu.portal.people.organization.Grid;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Responsibility;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitLink;
import org.cunbu.portal.people.organization.store.GridRows;
import org.cunbu.portal.people.organization.store.Posts;
import org.cunbu.portal.people.organization.store.ResponsibilityRows;
import org.cunbu.portal.people.organization.store.UnitLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What stands now, line by line, some thousand at a time. */
@Component
public class Standing {
    private static final int SOME = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Regions regions;
    private final Organization organization;
    private final Posts posts;
    private final Accounts accounts;
    private final UnitLinks links;
    private final ResponsibilityRows responsibilities;
    private final GridRows grids;
    private final PortalClock clock;

    Standing(
            Regions regions,
            Organization organization,
            Posts posts,
            Accounts accounts,
            UnitLinks links,
            ResponsibilityRows responsibilities,
            GridRows grids,
            PortalClock clock) {
        this.regions = regions;
        this.organization = organization;
        this.posts = posts;
        this.accounts = accounts;
        this.links = links;
        this.responsibilities = responsibilities;
        this.grids = grids;
        this.clock = clock;
    }

    public Flux<List<List<String>>> lines(ImportList list) {
        LocalDate today = clock.today();
        return switch (list) {
            case PLACES ->
                Standing.<PlaceLine>pages(
                        last -> regions.after(last == null ? "" : last.code().value(), SOME), Standing::place);
            case UNITS ->
                Flux.just(organization.units().stream().map(Standing::unit).toList());
            case POSTS ->
                Standing.<Post>pages(last -> posts.after(last == null ? FIRST : last.id(), today, SOME))
                        .concatMap(this::posts);
            case LINKS -> links.standing(today).map(Standing::link).buffer(SOME);
            case RESPONSIBILITIES ->
                Standing.<Responsibility>pages(
                        last -> responsibilities.after(
                                last == null ? "" : last.place().value(),
                                last == null ? FIRST : last.id(),
                                today,
                                SOME),
                        Standing::responsibility);
            // Those of level 1 have no parent and may stand anywhere in the list: it is looked through as a whole.
            case GRIDS ->
                Standing.<Grid>pages(last -> grids.after(last == null ? "" : last.code(), SOME), Standing::grid);
        };
    }

    private static <T> Flux<List<List<String>>> pages(
            Function<@Nullable T, Flux<T>> next, Function<T, List<String>> line) {
        return pages(next).map(page -> page.stream().map(line).toList());
    }

    private static <T> Flux<List<T>> pages(Function<@Nullable T, Flux<T>> next) {
        return next.apply(null)
                .collectList()
                .expand(page -> page.size() < SOME
                        ? Mono.empty()
                        : next.apply(page.getLast()).collectList())
                .filter(page -> !page.isEmpty());
    }

    private static List<String> place(PlaceLine place) {
        boolean household = place.code().level() == Level.HOUSEHOLD;
        return List.of(
                place.code().value(),
                household ? "" : place.name(),
                place.from().toString(),
                text(place.until()),
                text(place.successor()),
                "",
                "");
    }

    private static List<String> unit(Unit unit) {
        return List.of(
                unit.id().value(),
                unit.name(),
                unit.kind().words(),
                text(unit.parent()),
                text(unit.region()),
                text(unit.phone()),
                text(unit.address()));
    }

    private Mono<List<List<String>>> posts(List<Post> page) {
        Stream<UUID> away = page.stream().map(Post::deputyOf).filter(java.util.Objects::nonNull);
        return Flux.fromStream(away).concatMap(posts::find).collectList().flatMap(deputised -> {
            List<UUID> persons = new ArrayList<>();
            Map<UUID, UUID> holders = new HashMap<>();
            page.forEach(post -> persons.add(post.person()));
            deputised.forEach(post -> {
                persons.add(post.person());
                holders.put(post.id(), post.person());
            });
            return accounts.of(persons)
                    .collectMap(Accounts.Account::person)
                    .map(known -> page.stream()
                            .filter(post -> known.containsKey(post.person()))
                            .map(post -> post(post, known, holders))
                            .toList());
        });
    }

    private static List<String> post(Post post, Map<UUID, Accounts.Account> known, Map<UUID, UUID> holders) {
        Accounts.Account who = java.util.Objects.requireNonNull(known.get(post.person()));
        UUID away = post.deputyOf() == null ? null : holders.get(post.deputyOf());
        Accounts.Account held = away == null ? null : known.get(away);
        return List.of(
                who.account(),
                who.name(),
                post.unit().value(),
                post.role().words(),
                post.from().toString(),
                text(post.until()),
                held == null ? "" : held.account());
    }

    private static List<String> link(UnitLink link) {
        return List.of(link.unit().value(), link.place().value(), link.from().toString(), text(link.until()));
    }

    private static List<String> responsibility(Responsibility each) {
        return List.of(
                each.step().who(),
                each.place().value(),
                each.name(),
                each.title(),
                each.from().toString(),
                text(each.until()));
    }

    private static List<String> grid(Grid grid) {
        return List.of(
                grid.code(),
                Integer.toString(grid.level()),
                grid.name(),
                grid.place().value(),
                text(grid.parent()),
                text(grid.worker()),
                text(grid.account()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
