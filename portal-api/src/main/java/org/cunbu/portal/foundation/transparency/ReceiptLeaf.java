package org.cunbu.portal.foundation.transparency;

/**
 * How the public log shows a receipt, and what its writer needs to open the commitment; known before the log has it.
 *
 * @param line    the leaf: what everybody sees
 * @param hash    the leaf's hash in hexadecimal digits, by which its proof is asked for
 * @param salt    the commitment's salt in hexadecimal digits: its writer's alone
 * @param details what the line commits to
 */
public record ReceiptLeaf(String line, String hash, String salt, String details) {}
