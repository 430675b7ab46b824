package org.cunbu.portal.petition.casework.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.WallView;
import org.cunbu.portal.petition.casework.WallView.Tile;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.store.Reach;
import org.cunbu.portal.petition.casework.store.WallCounts;
import org.cunbu.portal.petition.casework.store.WallCounts.Count;
import org.cunbu.portal.petition.casework.store.WallCounts.Waiting;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the wall together: the tiles, their sum, the letters to which nobody has said anything yet. */
@Component
public class WallBook {

    private static final int SHOWN = 12;
    private static final String READER = "casework";

    /** So old may the oldest act be that is not taken in yet; older ones are said. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final WallCounts counts;
    private final Regions regions;
    private final CountyHouses houses;
    private final Journal journal;
    private final Readers readers;
    private final ListMoments moments;

    WallBook(
            WallCounts counts,
            Regions regions,
            CountyHouses houses,
            Journal journal,
            Readers readers,
            ListMoments moments) {
        this.counts = counts;
        this.regions = regions;
        this.houses = houses;
        this.journal = journal;
        this.readers = readers;
        this.moments = moments;
    }

    private record Read(
            List<Count> counts,
            List<Waiting> silent,
            long howMany,
            Optional<Instant> changed,
            Optional<Instant> unread) {}

    /**
     * The county with its townships, or a township with its villages.
     *
     * @param reach   whose letters are counted
     * @param mayRead whose letters the reader finds behind the lines
     */
    public Mono<WallView> of(RegionCode place, Reach reach, Reach mayRead) {
        var at = moments.now();
        boolean county = place.level() == Level.COUNTY;
        String within = county ? "" : place.value();
        int digits = county ? Level.TOWNSHIP.digits() : Level.VILLAGE.digits();
        return Mono.zip(
                        counts.byPlace(reach, within, digits, at).collectList(),
                        counts.silent(reach, within, at.now(), SHOWN).collectList(),
                        counts.howManySilent(reach, within),
                        optional(journal.lastAbout("petition")),
                        unread())
                .map(t -> new Read(t.getT1(), t.getT2(), t.getT3(), t.getT4(), t.getT5()))
                .map(read -> view(place, read, mayRead, at.now()));
    }

    private Mono<Optional<Instant>> unread() {
        return optional(
                readers.lags().filter(lag -> lag.reader().equals(READER)).next().mapNotNull(Readers.Lag::oldestUnread));
    }

    private WallView view(RegionCode place, Read read, Reach mayRead, Instant now) {
        boolean county = place.level() == Level.COUNTY;
        Map<String, Count> known = read.counts().stream()
                .collect(Collectors.toMap(count -> Objects.requireNonNullElse(count.place(), ""), Function.identity()));
        List<Region> places = county ? regions.townships() : regions.villagesOf(place);
        var tiles = places.stream()
                .map(each ->
                        tile(each.code(), each.name(), known.remove(each.code().value())))
                .toList();
        // what is left has no place, the county's, or one that is no longer in the list
        var elsewhere = Tile.sum(
                "", known.values().stream().map(count -> tile(null, "", count)).toList());
        var all =
                Tile.sum("", Stream.concat(tiles.stream(), Stream.of(elsewhere)).toList());
        return new WallView(
                place,
                county ? regions.county().name() : regions.fullName(place),
                tiles,
                elsewhere,
                all,
                read.silent().stream().map(one -> silent(one, mayRead)).toList(),
                read.howMany(),
                now,
                read.changed().orElse(null),
                read.unread().filter(since -> since.isBefore(now.minus(LATE))).orElse(null));
    }

    private WallView.Silent silent(Waiting one, Reach mayRead) {
        var holder = new UnitId(one.holder());
        boolean open = mayRead.all() || mayRead.units().contains(holder);
        RegionCode township = one.region() == null ? null : RegionCode.townshipOf(new RegionCode(one.region()));
        return new WallView.Silent(
                open ? Optional.of(new PetitionId(one.petition())) : Optional.empty(),
                township == null ? regions.county().name() : regions.fullName(township),
                houses.name(holder),
                one.came(),
                one.overdue());
    }

    private static Tile tile(@Nullable RegionCode place, String name, @Nullable Count count) {
        return count == null
                ? new Tile(place, name, 0, 0, 0, 0)
                : new Tile(
                        place,
                        name,
                        number(count.open()),
                        number(count.near()),
                        number(count.overdue()),
                        number(count.closed()));
    }

    private static long number(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> part) {
        return part.map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
