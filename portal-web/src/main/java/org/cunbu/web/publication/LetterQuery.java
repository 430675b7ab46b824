package org.cunbu.web.publication;

import static java.util.Objects.requireNonNullElse;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.publication.LetterFilter;
import org.jspecify.annotations.Nullable;

/** The filters of the list as an address has them; what cannot be read filters nothing. */
record LetterQuery(String township, String unit, String channel, String kind, String month) {

    LetterQuery(
            @Nullable String township,
            @Nullable String unit,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String month) {
        this.township = requireNonNullElse(township, "");
        this.unit = requireNonNullElse(unit, "");
        this.channel = requireNonNullElse(channel, "");
        this.kind = requireNonNullElse(kind, "");
        this.month = requireNonNullElse(month, "");
    }

    LetterFilter filter() {
        return new LetterFilter(
                read(township, RegionCode::new).orElse(null),
                read(unit, UnitId::new).orElse(null),
                named(Channel.values(), channel).orElse(null),
                named(Kind.values(), kind).orElse(null),
                read(month, YearMonth::parse).orElse(null));
    }

    /** Whether anything was asked for at all. */
    public boolean isNarrow() {
        return !filter().equals(LetterFilter.ALL);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reading.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
