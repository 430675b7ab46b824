package org.cunbu.portal.people.organization.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.Grid;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.store.GridRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Grids: each once, inside one village, those of level 2 in one of level 1 of the same village. */
@Component
class GridsPass implements ListPass {
    private final GridRows rows;

    GridsPass(GridRows rows) {
        this.rows = rows;
    }

    @Override
    public Mono<Count> look(Ahead ahead, List<Staged> lines, List<LineFault> faults) {
        Map<Staged, Grid> grids = read(lines, faults);
        List<String> codes = grids.values().stream().map(Grid::code).toList();
        Set<String> parents = grids.values().stream()
                .map(Grid::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> places =
                grids.values().stream().map(grid -> grid.place().value()).collect(Collectors.toSet());
        return Mono.zip(rows.known(codes).collectMap(Grid::code), parents(ahead, parents), ahead.standing(places))
                .map(all -> count(grids, all.getT1(), all.getT2(), all.getT3(), faults));
    }

    /** Grids of level 1 first: the others name them. */
    @Override
    public Mono<Void> write(Ahead ahead, List<Staged> lines) {
        List<Grid> grids = new ArrayList<>(read(lines, new ArrayList<>()).values());
        grids.sort(java.util.Comparator.comparing(Grid::level));
        return rows.put(grids).then();
    }

    @Override
    public boolean wantsAll() {
        return true;
    }

    /** The villages of the grids of level 1 that are known or in the file. */
    private Mono<Map<String, RegionCode>> parents(Ahead ahead, Set<String> codes) {
        return Mono.zip(
                        rows.known(codes).filter(grid -> grid.level() == 1).collectList(),
                        ahead.staged()
                                .ofKeys(ahead.draft(), ImportList.GRIDS, codes)
                                .collectList())
                .map(both -> {
                    Map<String, RegionCode> villages = new HashMap<>();
                    both.getT1().forEach(grid -> villages.put(grid.code(), grid.place()));
                    for (Staged line : both.getT2()) {
                        RegionCode village = villageOf(line);
                        if (village == null) {
                            villages.remove(line.key());
                        } else {
                            villages.put(line.key(), village);
                        }
                    }
                    return villages;
                });
    }

    private static @Nullable RegionCode villageOf(Staged line) {
        Grid grid = GridLines.read(line, new ArrayList<>());
        return grid == null || grid.level() != 1 ? null : grid.place();
    }

    private static Map<Staged, Grid> read(List<Staged> lines, List<LineFault> faults) {
        Map<Staged, Grid> grids = new LinkedHashMap<>();
        Staged before = null;
        for (Staged line : lines) {
            Grid grid = GridLines.read(line, faults);
            if (before != null && before.key().equals(line.key())) {
                faults.add(line.fault("code", "与第 " + before.line() + " 行的网格代码相同，删掉一行。"));
            } else if (grid != null) {
                grids.put(line, grid);
            }
            before = line;
        }
        return grids;
    }

    private static Count count(
            Map<Staged, Grid> grids,
            Map<String, Grid> known,
            Map<String, RegionCode> parents,
            Set<String> standing,
            List<LineFault> faults) {
        Count count = Count.NONE;
        for (var each : grids.entrySet()) {
            Grid grid = each.getValue();
            String parent = grid.parent();
            if (!standing.contains(grid.place().value())) {
                faults.add(each.getKey().fault("place", "没有代码为 " + grid.place() + " 的地点。"));
            }
            if (parent != null) {
                RegionCode village = parents.get(parent);
                if (village == null) {
                    faults.add(each.getKey().fault("parent", "没有代码为 " + parent + " 的一级网格。"));
                } else if (!village.contains(grid.place())) {
                    faults.add(each.getKey().fault("parent", "网格 " + parent + " 在另一个村（" + village + "），网格不跨村。"));
                }
            }
            Grid was = known.get(grid.code());
            count = count.and(
                    was == null ? new Count(1, 0, 0) : was.equals(grid) ? new Count(0, 0, 1) : new Count(0, 1, 0));
        }
        return count;
    }
}
