package org.cunbu.portal.petition.intake;

import java.util.Optional;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.region.RegionCode;

/** Where the matter is, as far as the writer says. */
public sealed interface Place {

    /** A township or village chosen from the list. */
    record Known(RegionCode code) implements Place {}

    /** A place in the writer's own words, perhaps with the township chosen. */
    record Typed(String text, Optional<RegionCode> township) implements Place {

        /** Longest place name, in characters. */
        public static final int MAX = 80;

        public Typed {
            text = PlainText.oneLine("place", text.strip(), MAX);
            if (text.isBlank()) {
                throw Invalid.field("place", "required", "请写下地点，或者从名单里选一个。");
            }
        }
    }

    /** Nothing said: somewhere in the county. */
    record Unknown() implements Place {}

    /** The region that is certain, if one is. */
    default Optional<RegionCode> region() {
        return switch (this) {
            case Known known -> Optional.of(known.code());
            case Typed typed -> typed.township();
            case Unknown() -> Optional.empty();
        };
    }
}
