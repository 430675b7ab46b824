package org.cunbu.portal.petition.intake;

/** What a receipt lets its holder do. */
public enum ReceiptScope {
    /** Follow the letter: an official made the receipt, and may have kept a copy. */
    TRACK,
    /** Everything that is the petitioner's: the word that closes, taking back, one's own data. */
    FULL
}
