package org.cunbu.drills.secrets;

/**
 * Something of a person's that may lie in the vault and the sealed original only.
 *
 * @param what what it is, as the verdict names it
 * @param written as somebody writes it in the letter
 * @param bare what {@link Bare} leaves of it
 */
record Secret(What what, String written, String bare) {

    enum What {
        NAME,
        PHONE,
        EMAIL,
        ID_NUMBER,
        CARD,
        PLATE
    }

    static Secret of(What what, String plain, String written) {
        return new Secret(what, written, Bare.of(plain));
    }
}
