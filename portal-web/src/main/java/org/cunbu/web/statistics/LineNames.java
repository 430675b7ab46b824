package org.cunbu.web.statistics;

import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names for the codes in the lines behind a figure; empty where the line names none. */
@Component
class LineNames {

    private final Regions regions;
    private final Organization organization;

    LineNames(Regions regions, Organization organization) {
        this.regions = regions;
        this.organization = organization;
    }

    String township(@Nullable String code) {
        return code == null || code.isEmpty()
                ? ""
                : regions.find(new RegionCode(code)).map(Region::name).orElse(code);
    }

    String unit(@Nullable String code) {
        return code == null || code.isEmpty()
                ? ""
                : organization.unit(new UnitId(code)).map(Unit::name).orElse(code);
    }
}
