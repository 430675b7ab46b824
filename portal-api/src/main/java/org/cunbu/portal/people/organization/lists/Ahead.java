package org.cunbu.portal.people.organization.lists;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.UnitTree;
import reactor.core.publisher.Mono;

/**
 * The county as it would stand once the file is in.
 *
 * @param places those that stand and those of the file, down to the village
 * @param units those that there are and those of the file
 */
record Ahead(UUID draft, Regions regions, StagedLines staged, RegionTree places, UnitTree units, Actor by) {

    /** Those of these places, of any level, that stand or are in the file. */
    Mono<Set<String>> standing(Collection<String> codes) {
        Set<String> there = new HashSet<>();
        Set<String> households = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (String code : codes) {
            if (regions.tree().find(new RegionCode(code)).isPresent()) {
                there.add(code);
            } else {
                open.add(code);
                if (code.length() == Level.HOUSEHOLD.digits()) {
                    households.add(code);
                }
            }
        }
        if (open.isEmpty()) {
            return Mono.just(there);
        }
        Mono<List<String>> known = households.isEmpty()
                ? Mono.just(List.of())
                : regions.known(households).map(line -> line.code().value()).collectList();
        return Mono.zip(known, staged.present(draft, ImportList.PLACES, open).collectList())
                .map(both -> {
                    there.addAll(both.getT1());
                    there.addAll(both.getT2());
                    return there;
                });
    }
}
