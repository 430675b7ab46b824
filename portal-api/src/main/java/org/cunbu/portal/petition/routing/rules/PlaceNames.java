package org.cunbu.portal.petition.routing.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.RegionTree;

/**
 * Finds the county's townships and villages in a text by their exact names. A township is known without its 镇, 乡 or
 * 街道 too, a village only with its 村 or 社区, since 和平 and 建设 are words of every day. A name that several places
 * have says nothing until the township is known.
 */
public final class PlaceNames {

    /** Townships whose short name is an ordinary word. */
    private static final Set<String> ORDINARY = Set.of("花园", "山门", "石柱", "大屋", "文昌", "雪峰", "江口");

    private static final String[] ENDINGS = {"瑶族乡", "茶场管理区", "街道", "镇", "乡"};

    private final RegionTree places;
    private final Map<String, Set<RegionCode>> names = new HashMap<>();
    private final Map<Character, Integer> longestFrom = new HashMap<>();

    public PlaceNames(RegionTree places) {
        this.places = places;
        places.all().forEach(this::learn);
        names.keySet().forEach(name -> longestFrom.merge(name.charAt(0), name.length(), Math::max));
    }

    private void learn(Region region) {
        if (region.level() == Level.TOWNSHIP) {
            learn(region.name(), region.code());
            shortened(region.name()).ifPresent(name -> learn(name, region.code()));
        } else if (region.level() == Level.VILLAGE) {
            learn(region.name(), region.code());
            learn(region.name().replace("村委会", "村"), region.code());
        }
    }

    private void learn(String name, RegionCode code) {
        names.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(code);
    }

    private static Optional<String> shortened(String township) {
        for (var ending : ENDINGS) {
            if (township.endsWith(ending)) {
                var name = township.substring(0, township.length() - ending.length());
                return Optional.of(name).filter(left -> left.length() >= 2 && !ORDINARY.contains(left));
            }
        }
        return Optional.empty();
    }

    /**
     * Where the matter is.
     *
     * @param chosen the place that the writer chose
     * @param texts the writer's words, the most telling first: place, title, text
     */
    public Whereabouts find(Optional<RegionCode> chosen, List<String> texts) {
        var certain = chosen.filter(code -> code.level() != Level.COUNTY);
        if (certain.isPresent() && certain.get().level() != Level.TOWNSHIP) {
            return new Whereabouts(certain, "来信人选的地点是" + places.fullName(certain.get()));
        }
        var named = named(texts);
        return certain.map(township -> within(township, named)).orElseGet(() -> unchosen(named));
    }

    private Whereabouts within(RegionCode township, Map<String, Set<RegionCode>> named) {
        var villages = named.values().stream()
                .flatMap(Set::stream)
                .filter(code -> code.level() == Level.VILLAGE && township.contains(code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var chosen = "来信人选的地点是" + places.fullName(township);
        return villages.size() == 1
                ? new Whereabouts(
                        Optional.of(villages.getFirst()), chosen + "，信里写到" + places.fullName(villages.getFirst()))
                : new Whereabouts(Optional.of(township), chosen);
    }

    private Whereabouts unchosen(Map<String, Set<RegionCode>> named) {
        var townships = named.values().stream()
                .filter(codes ->
                        codes.stream().map(RegionCode::township).distinct().count() == 1)
                .map(codes -> codes.iterator().next().township())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (townships.size() == 1) {
            var inside = within(townships.getFirst(), named).region().orElseThrow();
            return new Whereabouts(Optional.of(inside), "信里写到" + places.fullName(inside));
        }
        if (townships.size() > 1) {
            return new Whereabouts(Optional.empty(), "信里写到几个乡镇（" + namesOf(townships) + "），说不准是哪里");
        }
        return new Whereabouts(
                Optional.empty(),
                named.isEmpty()
                        ? "信里没有写明是哪个乡镇"
                        : "信里写到" + ScreeningRule.quoted(List.copyOf(named.keySet())) + "，县里有几个同名的地方");
    }

    private String namesOf(Set<RegionCode> townships) {
        return townships.stream().sorted().limit(4).map(places::fullName).collect(Collectors.joining("、"));
    }

    /** The names in the texts, the longest at each spot, with the places that bear them. */
    private Map<String, Set<RegionCode>> named(List<String> texts) {
        var found = new LinkedHashMap<String, Set<RegionCode>>();
        for (var text : texts) {
            for (int at = 0; at < text.length(); ) {
                var name = longestAt(text, at);
                name.ifPresent(known -> found.put(known, names.getOrDefault(known, Set.of())));
                at += name.map(String::length).orElse(1);
            }
        }
        return found;
    }

    private Optional<String> longestAt(String text, int at) {
        int longest = longestFrom.getOrDefault(text.charAt(at), 0);
        for (int length = Math.min(longest, text.length() - at); length >= 2; length--) {
            var name = text.substring(at, at + length);
            if (names.containsKey(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
