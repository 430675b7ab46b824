package org.cunbu.portal.foundation.http;

/**
 * Whoever stands at a door: from where, and with which proof of work, if any. Controllers take it as an argument; the
 * proof comes in the header {@code Proof-Of-Work} or in the form's field {@code altcha}.
 */
public record Visitor(ClientAddress address, Proof proof) {

    /** From an address, with nothing in hand. */
    public static Visitor from(ClientAddress address) {
        return new Visitor(address, Proof.NONE);
    }
}
