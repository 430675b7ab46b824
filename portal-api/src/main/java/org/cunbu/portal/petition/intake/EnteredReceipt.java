package org.cunbu.portal.petition.intake;

import java.util.Optional;

/**
 * What an official gets who typed a letter in: the number to read out, and a secret that only tracks.
 *
 * @param mailed whether the petitioner's own secret is on its way to them
 */
public record EnteredReceipt(Receipt receipt, Kind kind, boolean mailed) {

    /** The secret that only tracks; of a denunciation nobody but its writer follows anything. */
    public Optional<ReceiptSecret> secret() {
        return kind == Kind.REPORT ? Optional.empty() : Optional.of(receipt.secret());
    }
}
