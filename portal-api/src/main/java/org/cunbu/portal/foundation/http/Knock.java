package org.cunbu.portal.foundation.http;

import java.util.Optional;

/**
 * Somebody stands at a door that counts.
 *
 * @param door    the door's name, as {@link LimitRule#door()}
 * @param number  the receipt's number, where the door is about one
 * @param contact the blind index of a phone, where one was given
 */
public record Knock(String door, ClientAddress from, Optional<String> number, Optional<String> contact) {

    /** At a door where only the address counts. */
    public static Knock at(String door, ClientAddress from) {
        return new Knock(door, from, Optional.empty(), Optional.empty());
    }

    public Knock about(String number) {
        return new Knock(door, from, Optional.of(number), contact);
    }

    public Knock by(Optional<String> contact) {
        return new Knock(door, from, number, contact);
    }
}
