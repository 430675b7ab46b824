package org.cunbu.web.receipts;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import org.cunbu.portal.petition.intake.ReceiptCode;
import org.jspecify.annotations.Nullable;

/** Number and code as somebody types them. */
record CodeForm(String number, String code) {

    CodeForm(@Nullable String number, @Nullable String code) {
        this.number = requireNonNullElse(number, "");
        this.code = requireNonNullElse(code, "");
    }

    /** The code, if it can be one at all. */
    Optional<ReceiptCode> read() {
        try {
            return Optional.of(new ReceiptCode(code));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "CodeForm[…]";
    }
}
