package org.cunbu.web.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.insight.statistics.Quarter;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Scope;
import org.cunbu.portal.insight.statistics.VillageTable;

/**
 * The villages of a township.
 *
 * @param quarters those that can be chosen, newest first
 */
record VillagesPage(VillageTable table, List<Quarter> quarters) {

    private static final int QUARTERS = 8;
    private static final List<Rate> SHOWN = List.of(Rate.RESPONSE, Rate.ON_TIME, Rate.RESOLUTION, Rate.VOICE);

    static VillagesPage of(VillageTable table, Quarter now) {
        var usual = Stream.iterate(now, Quarter::before).limit(QUARTERS);
        return new VillagesPage(
                table,
                Stream.concat(usual, Stream.of(table.quarter())).distinct().toList());
    }

    public List<Rate> rates() {
        return SHOWN;
    }

    public String township() {
        return new Scope.Township(table.township()).toString();
    }
}
