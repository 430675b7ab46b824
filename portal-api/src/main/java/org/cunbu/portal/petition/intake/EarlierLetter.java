package org.cunbu.portal.petition.intake;

import java.util.List;
import org.cunbu.portal.foundation.deadlines.NewDeadline;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Written;

/**
 * A letter that was received earlier, elsewhere or in an invented past, prepared as every letter is: checked, sealed, with
 * its receipt and its dispatch clock. {@link Intake#earlier} makes it, {@link Intake#keepEarlier} keeps it.
 */
public final class EarlierLetter {

    private final Prepared prepared;

    EarlierLetter(Prepared prepared) {
        this.prepared = prepared;
    }

    public IdempotencyKey key() {
        return prepared.key();
    }

    /** The petition as it was on the day of its receipt. */
    public Petition petition() {
        return prepared.petition();
    }

    /** The clock that began with its receipt. */
    public NewDeadline dispatch() {
        return prepared.dispatch();
    }

    /** What the journal says of its receipt. */
    public List<Written> entries() {
        return prepared.entries();
    }

    Prepared asOf(int version) {
        var later = prepared.petition().asOf(version);
        return new Prepared(
                prepared.key(),
                prepared.body(),
                prepared.secretHash(),
                later,
                prepared.dispatchBy(),
                prepared.answerBy(),
                prepared.contact(),
                prepared.original(),
                prepared.dispatch(),
                prepared.entries(),
                prepared.leaf(),
                prepared.beside());
    }
}
