package org.cunbu.portal.petition.casework.showing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.AccusationCleared;
import org.cunbu.portal.petition.casework.Held;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundDispatched;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.rules.HeldDays;
import org.cunbu.portal.petition.casework.rules.HeldDays.Handing;
import org.springframework.stereotype.Component;

/** Reads from a letter's history who had it when. */
@Component
class Holding {

    private final CountyHouses houses;
    private final PortalClock clock;

    Holding(CountyHouses houses, PortalClock clock) {
        this.houses = houses;
        this.clock = clock;
    }

    /** The days of each unit that had the letter, the first first. */
    List<Held> of(Round round, List<Recorded> history) {
        List<Handing> told =
                history.stream().flatMap(deed -> handing(deed).stream()).toList();
        List<Handing> handings =
                told.isEmpty() ? List.of(new Handing(round.state().holder(), round.opened())) : told;
        Instant until = round.closed().orElseGet(clock::instant);
        return HeldDays.of(handings, until).entrySet().stream()
                .map(held -> new Held(held.getKey(), houses.name(held.getKey()), held.getValue()))
                .toList();
    }

    private static Optional<Handing> handing(Recorded deed) {
        return switch (deed.type()) {
            case "RoundOpened" -> at(deed, deed.as(RoundOpened.class).desk());
            case "AccusationCleared" ->
                at(deed, deed.as(AccusationCleared.class).desk());
            case "RoundDispatched" -> at(deed, deed.as(RoundDispatched.class).lead());
            default -> Optional.empty();
        };
    }

    private static Optional<Handing> at(Recorded deed, String unit) {
        return Optional.of(new Handing(new UnitId(unit), deed.happened()));
    }
}
