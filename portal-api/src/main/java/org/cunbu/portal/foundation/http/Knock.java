package org.cunbu.portal.foundation.http;

import java.util.Optional;

/**
 * Somebody stands at a door that counts.
 *
 * @param door    the door's name, as {@link LimitRule#door()}
 * @param number  the receipt's number, where the door is about one
 * @param contact the blind index of a phone, where one was given
 */
public record Knock(String door, ClientAddress from, Optional<String> number, Optional<String> contact, Proof proof) {

    /** At a door where only the address counts. */
    public static Knock at(String door, ClientAddress from) {
        return at(door, Visitor.from(from));
    }

    public static Knock at(String door, Visitor visitor) {
        return new Knock(door, visitor.address(), Optional.empty(), Optional.empty(), visitor.proof());
    }

    public Knock about(String number) {
        return new Knock(door, from, Optional.of(number), contact, proof);
    }

    public Knock by(Optional<String> contact) {
        return new Knock(door, from, number, contact, proof);
    }

    /** The same at another door. */
    Knock at(String other) {
        return new Knock(other, from, number, contact, proof);
    }
}
