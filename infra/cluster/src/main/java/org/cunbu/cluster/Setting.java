package org.cunbu.cluster;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a deployment may or must say.
 *
 * @param property its name in files, with dots
 * @param neededBy the parts that do not start without it
 * @param secret whether it belongs into a file that only the portal reads, never into an environment or a chart
 * @param otherwise what holds where nothing is said; null where nothing does
 */
record Setting(
        String property,
        Set<Part> neededBy,
        boolean secret,
        @Nullable String otherwise,
        String meaning) {

    Setting {
        neededBy = Set.copyOf(neededBy);
    }

    /** Its name as an environment variable. */
    String variable() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Whether this one, or one of its family ({@code cunbu.site.*}), is meant by the variable. */
    boolean isNamed(String name) {
        String own = variable();
        return own.endsWith("*") ? name.startsWith(own.substring(0, own.length() - 1)) : own.equals(name);
    }
}
