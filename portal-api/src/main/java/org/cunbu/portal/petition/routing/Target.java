package org.cunbu.portal.petition.routing;

import org.cunbu.portal.people.organization.UnitId;

/** Who answers a line of the catalogue. */
public sealed interface Target {

    /** Always this unit of the county; its matters are not pushed down. */
    record OfUnit(UnitId unit) implements Target {}

    /** The township in which the matter lies. */
    record OfTownship() implements Target {}

    /** The village in which the matter lies, where nothing speaks against it; else its township. */
    record OfVillage() implements Target {}

    /** As the catalogue's file and table write it. */
    static Target parse(String text) {
        return switch (text) {
            case "TOWNSHIP" -> new OfTownship();
            case "VILLAGE" -> new OfVillage();
            default -> new OfUnit(new UnitId(text));
        };
    }

    /** As the catalogue's file and table write it. */
    default String written() {
        return switch (this) {
            case OfUnit(UnitId unit) -> unit.value();
            case OfTownship() -> "TOWNSHIP";
            case OfVillage() -> "VILLAGE";
        };
    }
}
