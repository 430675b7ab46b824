package org.cunbu.portal.foundation.region;

/** How finely a place is named. The first three are the State's statistics codes, the last two the county's own. */
public enum Level {
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12),
    GROUP(15),
    HOUSEHOLD(19);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** How many digits a code of this level has. */
    public int digits() {
        return digits;
    }

    /**
     * The level of a code with so many digits.
     *
     * @param digits 6, 9, 12, 15 or 19
     */
    public static Level of(int digits) {
        for (Level level : values()) {
            if (level.digits == digits) {
                return level;
            }
        }
        throw new IllegalArgumentException("a place code has 6, 9, 12, 15 or 19 digits");
    }
}
