package org.cunbu.web.receipts;

import java.time.LocalDate;
import org.cunbu.portal.petition.casework.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The confirmation.
 *
 * @param answerBy the day by which a person answers; absent on a pass that was opened later
 * @param mayAttach whether files can be added now
 * @param holder the unit that has the letter now
 */
record ReceivedPage(
        String number,
        String shownNumber,
        String shownSecret,
        @Nullable LocalDate answerBy,
        String holder,
        @Nullable String phone,
        String title,
        boolean mayAttach) {

    static ReceivedPage of(ReceiptPass pass, Progress progress) {
        return new ReceivedPage(
                pass.number().value(),
                pass.number().shown(),
                pass.secret().shown(),
                pass.answerBy(),
                progress.holder().name(),
                progress.holder().phone(),
                progress.title(),
                progress.mayAttach());
    }
}
