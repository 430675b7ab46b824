package org.cunbu.portal.foundation.privacy;

/**
 * Personal data found in a text.
 *
 * @param start index of its first character
 * @param end   index after its last
 */
public record Found(int start, int end, PersonalKind kind) {
    /** Whether it shares a character with another. */
    public boolean meets(Found other) {
        return start < other.end && other.start < end;
    }

    /** Both as one, of this one's kind. */
    public Found with(Found other) {
        return new Found(Math.min(start, other.start), Math.max(end, other.end), kind);
    }
}
