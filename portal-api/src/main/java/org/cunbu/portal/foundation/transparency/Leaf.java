package org.cunbu.portal.foundation.transparency;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of the public log at its place.
 *
 * @param n      its place, from 0
 * @param line   what everybody sees
 * @param hash   the leaf's hash in hexadecimal digits
 * @param signed whether a checkpoint covers it
 */
public record Leaf(long n, String line, String hash, boolean signed) {

    /** The act's name. */
    public String act() {
        return named("act");
    }

    /** The day of the act. */
    public LocalDate day() {
        return LocalDate.parse(named("day"));
    }

    /** The random name of the matter. */
    public UUID handle() {
        return UUID.fromString(named("handle"));
    }

    private String named(String name) {
        String head = "\"" + name + "\":\"";
        int from = line.indexOf(head) + head.length();
        return line.substring(from, line.indexOf('"', from));
    }
}
