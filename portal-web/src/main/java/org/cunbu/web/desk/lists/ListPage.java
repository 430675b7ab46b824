package org.cunbu.web.desk.lists;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Due;
import org.cunbu.web.desk.UnitChoice;
import org.jspecify.annotations.Nullable;

/**
 * One of the three lists.
 *
 * @param title   问题清单 …
 * @param meaning what stands in it, and in which order
 * @param at      its address, to which the form sends its filters
 * @param lists   the ways to the three lists, with the same filters
 * @param shown   how many letters stand in it with every filter
 * @param place   a village that was chosen elsewhere and is not in the choice of townships
 * @param closed  whether it is the list of what was closed
 * @param print   the same to print
 * @param sheet   the same as a spreadsheet
 * @param cut     how many lines are printed, where there are more; else 0
 */
record ListPage(
        DeskFrame desk,
        String title,
        String meaning,
        String at,
        List<Way> lists,
        ListQuery query,
        long shown,
        long near,
        long overdue,
        List<Choice> stages,
        List<Choice> kinds,
        List<Choice> channels,
        List<Choice> places,
        List<UnitChoice> units,
        boolean closed,
        boolean assigned,
        List<Line> lines,
        @Nullable String next,
        @Nullable String first,
        String print,
        String sheet,
        int cut,
        String when) {

    /** A way to one of the three lists. */
    record Way(String word, String href, boolean here) {}

    /**
     * One choice of a filter.
     *
     * @param words message key, or the word itself where it is a name
     * @param count how many letters there are; -1 where it is not counted
     */
    record Choice(String value, String words, long count, boolean chosen) {}

    /** One letter. */
    record Line(
            String id,
            int version,
            String href,
            String number,
            String title,
            String kind,
            String channel,
            String place,
            String stage,
            String step,
            String unit,
            String alongside,
            @Nullable String handler,
            String mode,
            String given,
            Due due,
            @Nullable Closing closing) {}

    /** How it was closed. */
    record Closing(
            String at, String how, String byWord, @Nullable String answer) {}
}
