package org.cunbu.web.desk.wall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wall.
 *
 * @param county    whether it is the county's; else a township's
 * @param changed   when something last changed, as 10:20; with its day where it is not today
 * @param late      how many minutes the newest acts wait to be counted; 0 where none waits
 * @param figures   the large figures
 * @param elsewhere what has no finer place
 */
record WallPage(
        String name,
        boolean county,
        String asOf,
        @Nullable String changed,
        long late,
        List<Figure> figures,
        List<Tile> tiles,
        @Nullable Tile elsewhere,
        List<Silent> silent,
        long silentInAll) {

    /** A large figure with its shape; the word is a message key. */
    record Figure(String shape, String word, long number, String href, String css) {}

    /**
     * A township or village.
     *
     * @param inside the page of its villages; none below
     * @param list   its letters
     */
    record Tile(
            String name,
            @Nullable String inside,
            String list,
            long open,
            long near,
            long overdue,
            long closed,
            String nearList,
            String overdueList,
            String closedList) {}

    /**
     * A letter to which nobody has said anything yet.
     *
     * @param href none where its reader may not open it
     */
    record Silent(
            String place,
            String unit,
            long days,
            long hours,
            boolean overdue,
            @Nullable String href) {}
}
