package org.cunbu.portal.petition.casework.store;

import org.cunbu.portal.petition.casework.Ladder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The one row of the ladder. */
@Repository
public class LadderSetting {

    private static final String COLUMNS =
            "version, order_after, sign_within, leader_after, quiet_from, quiet_until, quiet_days_off";

    private static final String ONE = "select " + COLUMNS + " from ladder";

    private static final String CHANGE = """
            update ladder
               set version = version + 1, order_after = :orderAfter, sign_within = :signWithin,
                   leader_after = :leaderAfter, quiet_from = :quietFrom, quiet_until = :quietUntil,
                   quiet_days_off = :quietDaysOff
             where version = :version
         returning\s""" + COLUMNS;

    private final DatabaseClient db;

    LadderSetting(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Ladder> now() {
        return db.sql(ONE).mapProperties(Ladder.class).one();
    }

    /** The ladder as it is now; nothing where somebody changed it since this version. */
    public Mono<Ladder> change(Ladder wish) {
        return db.sql(CHANGE).bindProperties(wish).mapProperties(Ladder.class).one();
    }
}
