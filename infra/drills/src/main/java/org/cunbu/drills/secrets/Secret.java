package org.cunbu.drills.secrets;

import org.cunbu.embedded.testing.disguise.DisguisedNumber;

/**
 * Something of a person's that may lie in the vault and the sealed original only.
 *
 * @param what what it is, as the verdict names it
 * @param written as somebody writes it
 * @param bare what {@link Bare} leaves of it
 */
public record Secret(String what, String written, String bare) {

    public static final String NAME = "NAME";
    private static final int ID_WITHOUT_CHECK = 17;

    /** Written as it is. */
    public static Secret plain(String what, String text) {
        return new Secret(what, text, Bare.of(text));
    }

    /** Written in disguise. An identity number is told by its digits; what stands for X at its end may be anything. */
    public static Secret of(DisguisedNumber number) {
        String told = switch (number.kind()) {
            case ID_NUMBER -> number.bare().substring(0, ID_WITHOUT_CHECK);
            case PLATE, NEW_ENERGY_PLATE -> "湘" + number.bare();
            case MOBILE, LANDLINE, CARD, NUMBERED_EMAIL -> number.bare();
        };
        return new Secret(number.kind() + " " + number.disguise(), number.written(), Bare.of(told));
    }

    boolean isName() {
        return what.equals(NAME);
    }
}
