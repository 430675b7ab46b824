package org.cunbu.web.home;

import java.util.List;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.RateTable;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param figures last month's, of the whole county; absent while they cannot be read, or are not public
 * @param why     why they are not public
 */
record HomePage(@Nullable RateTable figures, @Nullable String why) {

    static final HomePage WITHOUT_FIGURES = new HomePage(null, null);

    private static final List<Rate> SHOWN =
            List.of(Rate.RESPONSE, Rate.ON_TIME, Rate.RESOLUTION, Rate.VOICE, Rate.SATISFACTION);

    static HomePage of(RateTable figures) {
        return new HomePage(figures, null);
    }

    static HomePage saying(String why) {
        return new HomePage(null, why);
    }

    public List<Rate> rates() {
        return SHOWN;
    }

    public List<String> ways() {
        return List.of("receipts", "letters", "villages", "rates");
    }
}
