package org.cunbu.cluster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds its way through a parsed YAML file. */
final class At {

    private At() {}

    /** What lies at the end of a path of names and places in lists; null where there is nothing. */
    static @Nullable Object path(@Nullable Object from, Object... steps) {
        Object here = from;
        for (Object step : steps) {
            if (here instanceof Map<?, ?> map) {
                here = map.get(step);
            } else if (here instanceof List<?> list && step instanceof Integer place && place < list.size()) {
                here = list.get(place);
            } else {
                return null;
            }
        }
        return here;
    }

    static Map<?, ?> map(@Nullable Object from, Object... steps) {
        return path(from, steps) instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object from, Object... steps) {
        return path(from, steps) instanceof List<?> list ? list : List.of();
    }

    static String text(@Nullable Object from, Object... steps) {
        return String.valueOf(path(from, steps));
    }
}
