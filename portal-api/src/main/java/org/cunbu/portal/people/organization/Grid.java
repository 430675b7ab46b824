package org.cunbu.portal.people.organization;

import java.util.regex.Pattern;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * 网格: a part of one village, with whoever looks after it. Grids of level 1 hold those of level 2.
 *
 * @param level 1 or 2
 * @param place the village; for level 2 perhaps one of its groups
 * @param parent of level 2 the grid of level 1 in which it lies
 * @param worker the grid worker's name
 * @param account the worker's account, where they have one
 */
public record Grid(
        String code,
        int level,
        String name,
        RegionCode place,
        @Nullable String parent,
        @Nullable String worker,
        @Nullable String account) {
    public static final Pattern CODE = Pattern.compile("[0-9A-Z-]{2,32}");

    public Grid {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a grid's code has 2 to 32 capital letters, digits, hyphens");
        }
        boolean fits = level == 1
                ? place.level() == Level.VILLAGE && parent == null
                : level == 2 && parent != null && (place.level() == Level.VILLAGE || place.level() == Level.GROUP);
        if (!fits) {
            throw new IllegalArgumentException("a grid lies inside one village, one of level 2 in one of level 1");
        }
    }
}
