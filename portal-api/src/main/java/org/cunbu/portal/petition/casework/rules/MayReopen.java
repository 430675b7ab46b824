package org.cunbu.portal.petition.casework.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.petition.casework.Opinion;
import org.cunbu.portal.petition.casework.Review;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundKind;
import org.cunbu.portal.petition.casework.RoundState;

/** Whether a letter that is closed is handled anew, or looked at by the organ above: as of right, within its days. */
public final class MayReopen {

    private MayReopen() {}

    /**
     * Until which day the petitioner may have it handled anew: once, where it was answered and not called solved. Empty
     * where that is not, or no longer, so.
     *
     * @param days from closing
     */
    public static Optional<LocalDate> until(Round round, int days, Instant now) {
        if (round.kind() != RoundKind.FIRST || !(round.state() instanceof RoundState.Closed closed)) {
            return Optional.empty();
        }
        boolean open = switch (closed.verdict()) {
            case UNRESOLVED, EXPLAINED -> true;
            case RESOLVED, AGREED, WITHDRAWN -> false;
        };
        return round.closed()
                .filter(at -> open)
                .map(at -> Shanghai.dayOf(at).plusDays(days))
                .filter(last -> !Shanghai.dayOf(now).isAfter(last));
    }

    /** Where its opinion, or the outcome of its review, may be taken to, and until when. */
    public static Optional<Review.Next> review(Round round, Instant now) {
        if (!(round.state() instanceof RoundState.Closed)) return Optional.empty();
        Optional<Review.Next> next = switch (round.kind()) {
            case FIRST, REOPENED -> round.once().opinion().map(MayReopen::of);
            case REVIEW -> round.once().review().flatMap(Review::result).flatMap(Review.Result::next);
            case REEXAMINATION -> Optional.empty();
        };
        return next.filter(each -> !Shanghai.dayOf(now).isAfter(each.until()));
    }

    private static Review.Next of(Opinion opinion) {
        return new Review.Next(opinion.organ(), opinion.until());
    }
}
