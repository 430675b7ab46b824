package org.cunbu.portal.people.organization.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.store.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks a file through: every fault by its line, and what it would change. */
@Component
public class Checking {
    /** The ordinal of the first fault that is found here; those of the reading come before. */
    private static final int FIRST = 1_000_000;

    private final StagedLines staged;
    private final Staging staging;
    private final Regions regions;
    private final Units units;
    private final Passes passes;

    Checking(StagedLines staged, Staging staging, Regions regions, Units units, Passes passes) {
        this.staged = staged;
        this.staging = staging;
        this.regions = regions;
        this.units = units;
        this.passes = passes;
    }

    /** What came of it. */
    public record Found(int faults, Map<ImportList, Count> counts) {}

    /** Looks at every line, as the county stands now. */
    public Mono<Found> look(UUID draft, Actor by) {
        AtomicInteger faults = new AtomicInteger();
        Map<ImportList, Count> counts = new EnumMap<>(ImportList.class);
        return staged.forgetFaults(draft, FIRST)
                .then(Mono.defer(() -> ahead(draft, by)))
                .flatMap(ahead -> note(draft, ahead.units().faults(), faults)
                        .doOnSuccess(noted ->
                                count(counts, ImportList.UNITS, ahead.units().count()))
                        .thenMany(Flux.fromIterable(passes.inOrder()))
                        .concatMap(list -> look(ahead.county(), list, faults).doOnNext(sum -> count(counts, list, sum)))
                        .then(Mono.fromSupplier(() -> new Found(faults.get(), counts))));
    }

    /** The county as it would stand. */
    record Seen(Ahead county, UnitsPass.Result units) {}

    Mono<Seen> ahead(UUID draft, Actor by) {
        return Mono.zip(
                        staged.largePlaces(draft).collectList(),
                        staging.chunks(draft, ImportList.UNITS, true).next().defaultIfEmpty(List.of()),
                        units.tree())
                .map(all -> {
                    RegionTree places = places(all.getT1());
                    var seen = UnitsPass.of(all.getT2(), all.getT3(), places);
                    return new Seen(new Ahead(draft, regions, staged, places, seen.ahead(), by), seen);
                });
    }

    private Mono<Count> look(Ahead ahead, ImportList list, AtomicInteger faults) {
        ListPass pass = passes.of(list);
        return staging.chunks(ahead.draft(), list, pass.wantsAll())
                .concatMap(
                        lines -> {
                            List<LineFault> found = new ArrayList<>();
                            return pass.look(ahead, lines, found)
                                    .flatMap(count ->
                                            note(ahead.draft(), found, faults).thenReturn(count));
                        },
                        1)
                .reduce(Count.NONE, Count::and);
    }

    private Mono<Void> note(UUID draft, List<LineFault> found, AtomicInteger faults) {
        return found.isEmpty()
                ? Mono.empty()
                : staged.addFaults(draft, FIRST + faults.getAndAdd(found.size()), found)
                        .then();
    }

    private static void count(Map<ImportList, Count> counts, ImportList list, Count sum) {
        if (!sum.equals(Count.NONE)) {
            counts.put(list, sum);
        }
    }

    /** Those that stand and those of the file down to the village; only those that stand where the file's are faulty. */
    private RegionTree places(List<Staged> lines) {
        RegionCode county = regions.county().code();
        Map<RegionCode, Region> places = new java.util.LinkedHashMap<>();
        regions.tree().all().forEach(place -> places.put(place.code(), place));
        for (Staged line : lines) {
            var place = PlaceLines.read(line, county, new ArrayList<>());
            if (place != null && place.until() == null) {
                RegionCode code = place.code();
                places.put(
                        code,
                        new Region(code, code.parent().orElse(null), code.level(), place.name(), place.from(), null));
            }
        }
        try {
            return RegionTree.of(places.values());
        } catch (IllegalArgumentException faulty) {
            return regions.tree();
        }
    }
}
