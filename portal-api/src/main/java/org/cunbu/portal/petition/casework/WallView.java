package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.petition.intake.PetitionId;
import org.jspecify.annotations.Nullable;

/**
 * 挂图作战: what is open where.
 *
 * @param place     the county or a township; its townships or villages are the tiles
 * @param tiles     every township or village, also those without letters
 * @param elsewhere matters of which no finer place is known
 * @param whole     all of them
 * @param nobodyYet the letters to which nobody has said anything yet, the oldest first
 * @param silent    how many those are
 * @param asOf      when this was read
 * @param changed   when something last changed
 * @param late      since when the newest acts wait to be taken in; none while all are
 */
public record WallView(
        RegionCode place,
        String placeName,
        List<Tile> tiles,
        Tile elsewhere,
        Tile whole,
        List<Silent> nobodyYet,
        long silent,
        Instant asOf,
        @Nullable Instant changed,
        @Nullable Instant late) {

    public WallView {
        tiles = List.copyOf(tiles);
        nobodyYet = List.copyOf(nobodyYet);
    }

    /**
     * One township or village.
     *
     * @param near    open, and a clock runs out by the end of the next working day
     * @param overdue open, and a clock ran out
     * @param closed  closed in this month
     */
    public record Tile(@Nullable RegionCode place, String name, long open, long near, long overdue, long closed) {

        Tile and(Tile other) {
            return new Tile(
                    place, name, open + other.open, near + other.near, overdue + other.overdue, closed + other.closed);
        }

        /** All of these together. */
        public static Tile sum(String name, List<Tile> tiles) {
            return tiles.stream().reduce(new Tile(null, name, 0, 0, 0, 0), Tile::and);
        }
    }

    /**
     * A letter to which nobody has said anything yet. A wall hangs where many look: it says neither title nor number.
     *
     * @param letter    whom may read it finds it there
     * @param place     the township; the county where none is known
     * @param unit      who answers for it
     * @param came      since when it lies
     * @param isOverdue whether a clock ran out meanwhile
     */
    public record Silent(Optional<PetitionId> letter, String place, String unit, Instant came, boolean isOverdue) {}
}
