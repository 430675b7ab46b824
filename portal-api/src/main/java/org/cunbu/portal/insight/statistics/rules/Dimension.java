package org.cunbu.portal.insight.statistics.rules;

/**
 * By what the figures can be told apart. The parts of each, with the sealed row, sum to the county. Villages are parts of
 * their township; letters that name none are counted under the township's own code.
 */
public enum Dimension {
    COUNTY,
    SEALED,
    TOWNSHIP,
    UNIT,
    VILLAGE;

    /** The value of a cell in this dimension. */
    public String of(Cell cell) {
        return switch (this) {
            case COUNTY, SEALED -> "";
            case TOWNSHIP -> cell.township();
            case UNIT -> cell.unit();
            case VILLAGE -> cell.village().isEmpty() ? cell.township() : cell.village();
        };
    }
}
