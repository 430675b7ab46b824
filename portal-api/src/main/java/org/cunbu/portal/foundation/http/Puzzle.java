package org.cunbu.portal.foundation.http;

/**
 * A little work instead of waiting, in the words of ALTCHA's first version: find the number from 0 to {@code maxnumber}
 * for which SHA-256 of salt and number is the challenge. A browser does it in a second or two, whoever wants to send
 * thousands does it thousands of times. It needs no eyes and tells nothing about anybody.
 *
 * @param salt ends with the second in which the puzzle expires
 */
public record Puzzle(String algorithm, String challenge, long maxnumber, String salt, String signature) {}
