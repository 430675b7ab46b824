package org.cunbu.web.desk;

import java.util.List;
import java.util.Optional;

/**
 * A unit as it stands in a searchable list: code and name together, so that either can be typed.
 *
 * @param code the unit's code
 * @param name its name
 */
public record UnitChoice(String code, String name) {

    /** What the list offers and what comes back: 教育局 D-EDU. */
    public String value() {
        return name + " " + code;
    }

    /** The unit that was meant: by the offered value, the code, or a name that only one unit has. */
    public static Optional<UnitChoice> meant(String typed, List<UnitChoice> units) {
        String wanted = typed.strip();
        Optional<UnitChoice> exact = units.stream()
                .filter(unit -> unit.value().equals(wanted) || unit.code().equalsIgnoreCase(wanted))
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<UnitChoice> named =
                units.stream().filter(unit -> unit.name().equals(wanted)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
