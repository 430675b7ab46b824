package org.cunbu.portal.people.organization;

import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.store.GridRows;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The grids of both levels, found by place, by code, by who looks after them. */
@Service
public class Grids {
    private final GridRows rows;

    public Grids(GridRows rows) {
        this.rows = rows;
    }

    public Mono<Grid> find(String code) {
        return rows.known(List.of(code)).next();
    }

    /** The grids of a place's village, group or household: those of its group first, then those of the village. */
    public Flux<Grid> at(RegionCode place) {
        if (place.level().ordinal() < Level.VILLAGE.ordinal()) {
            return Flux.empty();
        }
        List<RegionCode> around = Stream.iterate(place, code -> code.parent().orElse(place))
                .limit(place.level().ordinal() - Level.VILLAGE.ordinal() + 1L)
                .toList();
        return rows.at(around);
    }

    /** The grids that somebody with this account looks after. */
    public Flux<Grid> of(String account) {
        return rows.of(account);
    }
}
