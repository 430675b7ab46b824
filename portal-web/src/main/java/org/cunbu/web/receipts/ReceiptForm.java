package org.cunbu.web.receipts;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.cunbu.portal.petition.intake.ReceiptSecret;
import org.jspecify.annotations.Nullable;

/** Number and secret as somebody types them from the receipt. */
record ReceiptForm(String number, String secret) {

    ReceiptForm(@Nullable String number, @Nullable String secret) {
        this.number = requireNonNullElse(number, "");
        this.secret = requireNonNullElse(secret, "");
    }

    /** Both, if they can be ones at all. */
    Optional<Shown> read() {
        try {
            return Optional.of(new Shown(new ReceiptNumber(number), new ReceiptSecret(secret)));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "ReceiptForm[…]";
    }

    record Shown(ReceiptNumber number, ReceiptSecret secret) {}
}
