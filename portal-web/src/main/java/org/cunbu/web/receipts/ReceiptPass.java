package org.cunbu.web.receipts;

import java.time.Instant;
import java.time.LocalDate;
import org.cunbu.portal.petition.intake.Receipt;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.jspecify.annotations.Nullable;

/**
 * What lets a browser follow one letter for a short while.
 *
 * @param answerBy the day that the receipt named; only on the pass of a letter just received
 */
record ReceiptPass(
        ReceiptNumber number,
        ReceiptSecret secret,
        Instant until,
        @Nullable LocalDate answerBy) {

    static ReceiptPass of(Receipt receipt, Instant until) {
        return new ReceiptPass(receipt.number(), receipt.secret(), until, receipt.answerBy());
    }

    static ReceiptPass of(ReceiptNumber number, ReceiptSecret secret, Instant until) {
        return new ReceiptPass(number, secret, until, null);
    }

    /** Reads what {@link #line} wrote. */
    static ReceiptPass of(ReceiptNumber number, String line) {
        var parts = line.split(" ", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a pass has three parts");
        }
        var until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        var day = parts[2].isEmpty() ? null : LocalDate.parse(parts[2]);
        return new ReceiptPass(number, new ReceiptSecret(parts[0]), until, day);
    }

    String line() {
        return secret.value() + " " + until.getEpochSecond() + " " + (answerBy == null ? "" : answerBy);
    }
}
