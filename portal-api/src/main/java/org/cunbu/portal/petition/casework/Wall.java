package org.cunbu.portal.petition.casework;

import java.util.Set;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.lists.WallBook;
import org.cunbu.portal.petition.casework.showing.QueueBook;
import org.cunbu.portal.petition.casework.store.Reach;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * 挂图作战: the county on a wall. Leaders and the headquarters see every unit's letters counted, who heads or supervises a
 * unit those of that unit and below; nobody else sees it, and what lies at the discipline desk is counted for nobody.
 */
@Service
public class Wall {

    private final WallBook book;
    private final QueueBook queue;
    private final Regions regions;

    Wall(WallBook book, QueueBook queue, Regions regions) {
        this.book = book;
        this.queue = queue;
        this.regions = regions;
    }

    /** Whether this official has a wall. */
    public static boolean maySee(Official by) {
        return seesAll(by) || by.postAs(Role.UNIT_HEAD, Role.SUPERVISOR).isPresent();
    }

    /** The county with its townships. */
    public Mono<WallView> county(Official by) {
        return of(regions.county().code(), by);
    }

    /** A township with its villages. */
    public Mono<WallView> township(RegionCode township, Official by) {
        return Mono.defer(() -> {
            if (township.level() != Level.TOWNSHIP || regions.find(township).isEmpty()) {
                return Mono.error(new NotFound("这个乡镇街道"));
            }
            return of(township, by);
        });
    }

    private Mono<WallView> of(RegionCode place, Official by) {
        if (!maySee(by)) return Mono.error(new Forbidden());
        Reach mayRead = queue.reachOf(by);
        Reach counted = seesAll(by) ? new Reach(true, Set.of(), Set.of(), false) : mayRead;
        return book.of(place, counted, mayRead);
    }

    private static boolean seesAll(Official by) {
        return by.is(Role.LEADER)
                || by.isAt(UnitId.HEADQUARTERS, Role.HANDLER, Role.DISPATCHER, Role.UNIT_HEAD, Role.SUPERVISOR);
    }
}
