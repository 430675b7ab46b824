package org.cunbu.portal.foundation.region;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All places of one county, as one value that never changes. */
public final class RegionTree {
    private final Region county;
    private final Map<RegionCode, Region> places;
    private final Map<RegionCode, List<Region>> children;

    private RegionTree(Region county, Map<RegionCode, Region> places, Map<RegionCode, List<Region>> children) {
        this.county = county;
        this.places = places;
        this.children = children;
    }

    /** Puts the places under one another; there must be exactly one county, and nothing may hang in the air. */
    public static RegionTree of(Collection<Region> regions) {
        Map<RegionCode, Region> places = new LinkedHashMap<>();
        Map<RegionCode, List<Region>> children = new TreeMap<>();
        List<Region> sorted =
                regions.stream().sorted(Comparator.comparing(Region::code)).toList();
        List<Region> counties =
                sorted.stream().filter(region -> region.level() == Level.COUNTY).toList();
        if (counties.size() != 1) {
            throw new IllegalArgumentException("a file of places names one county, not " + counties.size());
        }
        for (Region region : sorted) {
            if (places.putIfAbsent(region.code(), region) != null) {
                throw new IllegalArgumentException("the place %s is there twice".formatted(region.code()));
            }
            RegionCode parent = region.code().parent().orElse(null);
            if (parent != null) {
                if (!places.containsKey(parent)) {
                    throw new IllegalArgumentException("%s lies in no known place".formatted(region.code()));
                }
                children.computeIfAbsent(parent, code -> new java.util.ArrayList<>())
                        .add(region);
            }
        }
        children.replaceAll((code, below) -> List.copyOf(below));
        return new RegionTree(counties.getFirst(), places, children);
    }

    public Region county() {
        return county;
    }

    public List<Region> townships() {
        return below(county.code());
    }

    /** The villages and communities of a township, in the order of their codes. */
    public List<Region> villagesOf(RegionCode township) {
        return township.level() == Level.TOWNSHIP ? below(township) : List.of();
    }

    /** The places one level down. */
    public List<Region> below(RegionCode code) {
        return children.getOrDefault(code, List.of());
    }

    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(places.get(code));
    }

    /** Every place, in the order of the codes. */
    public Collection<Region> all() {
        return places.values();
    }

    /** The name with that of the township before it, as people say it: 高沙镇某某村. The county's is its own. */
    public String fullName(RegionCode code) {
        Region region = places.get(code);
        if (region == null) {
            throw new IllegalArgumentException("no such place: " + code);
        }
        return switch (region.level()) {
            case COUNTY, TOWNSHIP -> region.name();
            case VILLAGE, GROUP, HOUSEHOLD -> fullName(code.parent().orElseThrow()) + region.name();
        };
    }
}
