package org.cunbu.portal.people.organization;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A unit as an administrator wants it, each field as it was typed.
 *
 * @param kind the kind's name or word
 * @param parent the code of the unit above it; empty for none
 * @param region the code of its place; empty for the whole county
 */
public record UnitWish(
        String code, String name, String kind, String parent, String region, String phone, String address) {

    /** The same as a line of a list of units. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", code.strip());
        cells.put("name", name.strip());
        cells.put("kind", kind.strip());
        cells.put("parent", parent.strip());
        cells.put("region", region.strip());
        cells.put("phone", phone.strip());
        cells.put("address", address.strip());
        return cells;
    }
}
