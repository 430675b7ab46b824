package org.cunbu.web.receipts;

/** This browser holds no pass for the letter: number and secret are asked for. */
final class NoPass extends RuntimeException {

    private final String number;

    NoPass(String number) {
        super("no pass", null, false, false);
        this.number = number;
    }

    String number() {
        return number;
    }
}
