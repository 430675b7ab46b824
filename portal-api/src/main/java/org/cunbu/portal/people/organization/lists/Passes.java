package org.cunbu.portal.people.organization.lists;

import java.util.List;
import org.cunbu.portal.people.organization.ImportList;
import org.springframework.stereotype.Component;

/** The lists but the units' in the order in which one needs the other. */
@Component
class Passes {
    private final PlacesPass places;
    private final PostsPass posts;
    private final LinksPass links;
    private final ResponsibilitiesPass responsibilities;
    private final GridsPass grids;

    Passes(
            PlacesPass places,
            PostsPass posts,
            LinksPass links,
            ResponsibilitiesPass responsibilities,
            GridsPass grids) {
        this.places = places;
        this.posts = posts;
        this.links = links;
        this.responsibilities = responsibilities;
        this.grids = grids;
    }

    List<ImportList> inOrder() {
        return List.of(
                ImportList.PLACES, ImportList.POSTS, ImportList.LINKS, ImportList.RESPONSIBILITIES, ImportList.GRIDS);
    }

    ListPass of(ImportList list) {
        return switch (list) {
            case PLACES -> places;
            case POSTS -> posts;
            case LINKS -> links;
            case RESPONSIBILITIES -> responsibilities;
            case GRIDS -> grids;
            case UNITS -> throw new IllegalArgumentException("units are looked at before all others");
        };
    }
}
