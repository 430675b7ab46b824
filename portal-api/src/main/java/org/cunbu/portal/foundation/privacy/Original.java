package org.cunbu.portal.foundation.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A letter word for word, as its writer sent it.
 *
 * @param place where the matter is, in the writer's own words; null where it was chosen from the list, or not said
 */
public record Original(String title, String text, @Nullable String place) {
    @Override
    public String toString() {
        return "Original[…]";
    }
}
