package org.cunbu.portal.people.organization.lists;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.region.PlaceLine;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Places: each once, each in a place that stands or comes with it. */
@Component
class PlacesPass implements ListPass {
    private final Regions regions;

    PlacesPass(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Mono<Count> look(Ahead ahead, List<Staged> lines, List<LineFault> faults) {
        Map<Staged, PlaceLine> places = read(lines, faults);
        Set<String> around = new HashSet<>();
        for (PlaceLine place : places.values()) {
            place.code().parent().ifPresent(parent -> around.add(parent.value()));
            RegionCode successor = place.successor();
            if (successor != null) {
                around.add(successor.value());
            }
        }
        Mono<Map<RegionCode, PlaceLine>> known = regions.known(places.values().stream()
                        .map(place -> place.code().value())
                        .toList())
                .collectMap(PlaceLine::code);
        return Mono.zip(ahead.standing(around), known).map(both -> count(places, both.getT1(), both.getT2(), faults));
    }

    @Override
    public Mono<Void> write(Ahead ahead, List<Staged> lines) {
        return regions.put(List.copyOf(read(lines, new java.util.ArrayList<>()).values()))
                .then();
    }

    private Map<Staged, PlaceLine> read(List<Staged> lines, List<LineFault> faults) {
        RegionCode county = regions.county().code();
        Map<Staged, PlaceLine> places = new LinkedHashMap<>();
        Staged before = null;
        for (Staged line : lines) {
            PlaceLine place = PlaceLines.read(line, county, faults);
            if (before != null && before.key().equals(line.key())) {
                faults.add(line.fault("code", "与第 " + before.line() + " 行的代码相同，删掉一行。"));
            } else if (place != null) {
                places.put(line, place);
            }
            before = line;
        }
        return places;
    }

    private static Count count(
            Map<Staged, PlaceLine> places,
            Set<String> standing,
            Map<RegionCode, PlaceLine> known,
            List<LineFault> faults) {
        Map<Boolean, Long> news = places.values().stream()
                .collect(Collectors.partitioningBy(place -> known.containsKey(place.code()), Collectors.counting()));
        int changed = 0;
        for (var each : places.entrySet()) {
            PlaceLine place = each.getValue();
            RegionCode successor = place.successor();
            place.code()
                    .parent()
                    .filter(parent -> !standing.contains(parent.value()))
                    .ifPresent(parent -> faults.add(each.getKey().fault("code", "它所在的地点 " + parent + " 不存在，先加上那一行。")));
            if (successor != null && !standing.contains(successor.value())) {
                faults.add(each.getKey().fault("successor", "没有代码为 " + successor + " 的地点。"));
            }
            PlaceLine was = known.get(place.code());
            if (was != null && !was.equals(place)) {
                changed++;
            }
        }
        int there = Math.toIntExact(news.getOrDefault(true, 0L));
        return new Count(Math.toIntExact(news.getOrDefault(false, 0L)), changed, there - changed);
    }
}
