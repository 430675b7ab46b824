package org.cunbu.portal.petition.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.deadlines.NewDeadline;
import org.cunbu.portal.foundation.http.IdempotencyKey;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.foundation.privacy.SealedContact;
import org.cunbu.portal.foundation.privacy.SealedOriginal;
import org.cunbu.portal.foundation.transparency.ReceiptLeaf;

/**
 * A letter with everything that is stored of it, sealed, hashed, reckoned; ready for its batch.
 *
 * @param body the keyed hash of all that was sent: the same key with another body is refused
 * @param secretHash what is kept of the secret
 * @param leaf how the public log will show the receipt
 * @param beside what is stored besides, where somebody did not simply write about their own matter
 */
record Prepared(
        IdempotencyKey key,
        byte[] body,
        byte[] secretHash,
        Petition petition,
        LocalDate dispatchBy,
        LocalDate answerBy,
        Optional<SealedContact> contact,
        SealedOriginal original,
        NewDeadline dispatch,
        List<Written> entries,
        ReceiptLeaf leaf,
        Optional<Beside> beside) {

    /** An ordinary letter. */
    Prepared(
            IdempotencyKey key,
            byte[] body,
            byte[] secretHash,
            Petition petition,
            LocalDate dispatchBy,
            LocalDate answerBy,
            Optional<SealedContact> contact,
            SealedOriginal original,
            NewDeadline dispatch,
            List<Written> entries,
            ReceiptLeaf leaf) {
        this(
                key,
                body,
                secretHash,
                petition,
                dispatchBy,
                answerBy,
                contact,
                original,
                dispatch,
                entries,
                leaf,
                Optional.empty());
    }

    /** What the receipt opens: one that an official made only tracks. */
    ReceiptScope scope() {
        return petition.enteredBy() == EnteredBy.STAFF ? ReceiptScope.TRACK : ReceiptScope.FULL;
    }
}
