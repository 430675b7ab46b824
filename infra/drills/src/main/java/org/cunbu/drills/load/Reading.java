package org.cunbu.drills.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to see, and from where; all kinds in turn.
 *
 * @param receipt of whose letter the progress is asked for; nothing where another page is
 */
public record Reading(Shot.What what, String path, String from, Optional<Ledger.Receipt> receipt) {

    private static final List<Map.Entry<Shot.What, String>> PLACES = List.of(
            Map.entry(Shot.What.PAGE, "/"),
            Map.entry(Shot.What.LIST, "/api/public-letters"),
            Map.entry(Shot.What.PAGE, "/letters/new"),
            Map.entry(Shot.What.PROGRESS, "/"),
            Map.entry(Shot.What.PAGE, "/letters"),
            Map.entry(Shot.What.LIST, "/api/places"),
            Map.entry(Shot.What.PROGRESS, "/"),
            Map.entry(Shot.What.SEARCH, "/api/search?q=%E8%B7%AF%E7%81%AF"),
            Map.entry(Shot.What.PAGE, "/rates"),
            Map.entry(Shot.What.PROGRESS, "/"));

    /** @param known the receipts that there are; before the first one the front page is asked for instead of a progress */
    public static Reading ofNumber(long number, List<Ledger.Receipt> known) {
        var place = PLACES.get((int) (number % PLACES.size()));
        String from = "11." + number % 200 + "." + number / 200 % 200 + "." + (1 + number / 40_000 % 200);
        Optional<Ledger.Receipt> receipt = place.getKey() != Shot.What.PROGRESS || known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.get((int) (number * 31 % known.size())));
        String path = receipt.map(of -> "/api/letters/" + of.number()).orElse(place.getValue());
        return new Reading(place.getKey(), path, from, receipt);
    }
}
