package org.cunbu.portal.petition.intake;

/**
 * What an official gets who replaced a lost receipt.
 *
 * @param secret tracks only
 * @param mailed whether the petitioner's own secret is on its way to them
 */
public record ReplacedReceipt(ReceiptNumber number, ReceiptSecret secret, boolean mailed) {}
