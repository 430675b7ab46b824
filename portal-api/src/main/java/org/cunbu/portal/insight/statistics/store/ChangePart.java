package org.cunbu.portal.insight.statistics.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunbu.portal.insight.statistics.By;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Which changes are asked for, by any number of conditions.
 *
 * @param dimension by what the sums are told apart
 * @param by        by what else
 * @param sealed    null: everything; else only the sealed ones, or only the others
 * @param units     null for all
 * @param township  null for all
 * @param cuts      the values that channel, kind, topic must have
 */
public record ChangePart(
        Dimension dimension,
        By by,
        @Nullable Boolean sealed,
        @Nullable List<String> units,
        @Nullable String township,
        Map<By, String> cuts) {

    public ChangePart {
        cuts = Map.copyOf(cuts);
    }

    String valueColumn() {
        return switch (dimension) {
            case COUNTY, SEALED -> "''";
            case TOWNSHIP -> "c.township";
            case UNIT -> "c.unit";
            case VILLAGE -> "case c.village when '' then c.township else c.village end";
        };
    }

    String cutColumn() {
        return switch (by) {
            case NOTHING -> "''";
            case CHANNEL -> "c.channel";
            case KIND -> "c.kind";
            case TOPIC -> "c.topic";
        };
    }

    String condition() {
        List<String> conditions = new ArrayList<>();
        if (sealed != null) conditions.add(" and c.sealed = " + sealed);
        if (units != null) conditions.add(" and c.unit = any(:units)");
        if (township != null) conditions.add(" and c.township = :township");
        cuts.keySet().stream().sorted().forEach(cut -> conditions.add(" and c.%1$s = :%1$s".formatted(name(cut))));
        return String.join("", conditions);
    }

    DatabaseClient.GenericExecuteSpec bound(DatabaseClient.GenericExecuteSpec ask) {
        var some = units == null ? ask : ask.bind("units", units.toArray(String[]::new));
        some = township == null ? some : some.bind("township", township);
        for (var cut : cuts.entrySet()) some = some.bind(name(cut.getKey()), cut.getValue());
        return some;
    }

    private static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
