package org.cunbu.portal.foundation.journal;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** The entry itself could not be taken, as distinct from a database or an index that is away. */
class TakeFailed extends RuntimeException {

    private TakeFailed(Throwable cause) {
        super(cause);
    }

    static Throwable unlessAway(Throwable error) {
        return isAway(error) ? error : new TakeFailed(error);
    }

    /** Whether somebody else was quicker, so that the same may go well at once. */
    boolean isOvertaken() {
        return getCause() instanceof Overtaken;
    }

    private static boolean isAway(Throwable error) {
        return error instanceof NotNow
                || error instanceof Busy
                || error instanceof TimeoutException
                || error instanceof DataAccessResourceFailureException
                || error instanceof TransientDataAccessException
                || error instanceof TransactionException
                || error instanceof R2dbcTransientException
                || error instanceof R2dbcNonTransientResourceException;
    }
}
