package org.cunbu.portal.foundation.privacy;

/** A letter word for word, as its writer sent it. */
public record Original(String title, String text) {
    @Override
    public String toString() {
        return "Original[…]";
    }
}
