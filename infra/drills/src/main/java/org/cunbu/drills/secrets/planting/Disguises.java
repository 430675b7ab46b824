package org.cunbu.drills.secrets.planting;

import java.util.Random;
import org.cunbu.drills.secrets.Secret;
import org.cunbu.embedded.testing.disguise.Disguise;
import org.cunbu.embedded.testing.disguise.DisguisedNumber;

/** Numbers in the thirty disguises, one disguise after the other, so that each is tried as often. */
public final class Disguises {

    private final Random random;
    private int next;

    public Disguises(Random random) {
        this.random = random;
    }

    Random random() {
        return random;
    }

    /** For a text of many lines. */
    Secret number(DisguisedNumber.Kind kind) {
        return Secret.of(DisguisedNumber.of(kind, disguise(), random));
    }

    /** For a field of one line. */
    Secret onOneLine(DisguisedNumber.Kind kind) {
        Disguise disguise = disguise();
        return Secret.of(DisguisedNumber.of(kind, disguise == Disguise.NEW_LINES ? Disguise.SPACED : disguise, random));
    }

    /** A mobile number as forms want it. */
    public Secret plainMobile() {
        return Secret.of(DisguisedNumber.of(DisguisedNumber.Kind.MOBILE, Disguise.PLAIN, random));
    }

    private Disguise disguise() {
        return Disguise.values()[next++ % Disguise.values().length];
    }
}
