package org.cunbu.portal.people.organization.rules;

import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;

/** Every township and every village has a unit of its own; its name follows from the place's. */
public final class OwnUnits {
    private OwnUnits() {}

    public static List<Unit> of(RegionTree places) {
        List<Unit> units = new ArrayList<>();
        for (Region township : places.townships()) {
            units.add(unit(township, governmentOf(township.name()), UnitKind.TOWNSHIP, UnitId.LEADERSHIP));
            for (Region village : places.villagesOf(township.code())) {
                String name = township.name() + committeeOf(village.name());
                units.add(unit(village, name, UnitKind.VILLAGE, UnitId.of(township.code())));
            }
        }
        return units;
    }

    private static Unit unit(Region place, String name, UnitKind kind, UnitId parent) {
        return new Unit(UnitId.of(place.code()), name, kind, parent, place.code(), null, false, 1);
    }

    private static String governmentOf(String township) {
        if (township.endsWith("街道")) {
            return township + "办事处";
        }
        return township.endsWith("乡") || township.endsWith("镇") ? township + "人民政府" : township;
    }

    private static String committeeOf(String village) {
        if (village.endsWith("社区")) {
            return village + "居委会";
        }
        return village.endsWith("村") ? village + "村委会" : village;
    }
}
