package org.cunbu.web.desk.supervision;

import java.util.List;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * A list of letters that are pressed upon.
 *
 * @param views the lists there are; empty where there is one only
 * @param title message key
 * @param what  message key of the sentence under it
 * @param empty message key of what is said where nothing is in it
 * @param next  address of the next page
 * @param first address of the first page, where this is a later one
 */
record OrdersPage(
        DeskFrame desk,
        String title,
        String what,
        String empty,
        List<View> views,
        List<Line> lines,
        @Nullable String next,
        @Nullable String first) {

    /** One of the lists; {@code key} is its message key. */
    record View(String key, String href, boolean here) {}

    /**
     * One letter.
     *
     * @param clock message key of the clock that ran out; none where a supervisor ordered of their own accord
     * @param until by when the unit reports
     */
    record Line(
            String href,
            String number,
            String title,
            String unit,
            @Nullable String clock,
            String since,
            @Nullable String until) {}
}
