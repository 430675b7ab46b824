package org.cunbu.portal.insight.statistics.store;

import java.util.Collection;
import java.util.List;
import org.cunbu.portal.insight.statistics.By;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Which folded rows are asked for.
 *
 * @param values of the dimension; null for all
 * @param cut    channel, kind or topic; null for all
 */
public record FoldedPart(
        Dimension dimension,
        @Nullable List<String> values,
        By by,
        @Nullable String cut) {

    /** All rows of a dimension, not cut any further. */
    public static FoldedPart all(Dimension dimension) {
        return new FoldedPart(dimension, null, By.NOTHING, null);
    }

    /** The rows of these values, not cut any further. */
    public static FoldedPart of(Dimension dimension, Collection<String> values) {
        return new FoldedPart(dimension, List.copyOf(values), By.NOTHING, null);
    }

    String condition() {
        return (values == null ? "" : " and value = any(:values)") + (cut == null ? "" : " and cut = :cut");
    }

    DatabaseClient.GenericExecuteSpec bound(DatabaseClient.GenericExecuteSpec ask) {
        var some = values == null ? ask : ask.bind("values", values.toArray(String[]::new));
        return cut == null ? some : some.bind("cut", cut);
    }
}
