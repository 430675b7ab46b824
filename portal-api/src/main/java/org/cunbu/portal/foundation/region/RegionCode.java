package org.cunbu.portal.foundation.region;

import java.util.Optional;
import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The national statistics code of a place; its prefix names every place that it lies in.
 *
 * @param value 6 digits for a county, 9 a township, 12 a village, 15 a group, 19 a household
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
    public RegionCode {
        Level.of(value.length());
        if (!value.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new IllegalArgumentException("a place code is made of digits");
        }
    }

    /** As somebody typed it into a field; what is no code is told there. */
    public static RegionCode typed(String field, String text) {
        try {
            return new RegionCode(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw Invalid.field(field, "malformed", "地点代码是 6、9、12、15 或者 19 位数字。");
        }
    }

    public Level level() {
        return Level.of(value.length());
    }

    /** Whether the other place is this one or lies in it. */
    public boolean contains(RegionCode other) {
        return other.value.startsWith(value);
    }

    /** The place one level up; a county has none here. */
    public Optional<RegionCode> parent() {
        Level level = level();
        return level == Level.COUNTY ? Optional.empty() : Optional.of(cutTo(Level.values()[level.ordinal() - 1]));
    }

    public RegionCode county() {
        return cutTo(Level.COUNTY);
    }

    /** The township in which this place lies; a county lies in none. */
    public RegionCode township() {
        return cutTo(Level.TOWNSHIP);
    }

    /** The township of a matter's place; none where the place is not known or the county as a whole. */
    public static @Nullable RegionCode townshipOf(@Nullable RegionCode place) {
        return place == null || place.level() == Level.COUNTY ? null : place.township();
    }

    /** The village in which this place lies; counties and townships lie in none. */
    public RegionCode village() {
        return cutTo(Level.VILLAGE);
    }

    private RegionCode cutTo(Level level) {
        if (value.length() < level.digits()) {
            throw new IllegalStateException("%s lies above every %s".formatted(value, level));
        }
        return value.length() == level.digits() ? this : new RegionCode(value.substring(0, level.digits()));
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
