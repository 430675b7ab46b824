package org.cunbu.standalone.demo;

import java.util.List;

/**
 * How one invented letter goes. Every township gets the same twenty courses, so that no real place looks better or worse
 * than another.
 *
 * @param daysAgo how long before today the letter was written
 * @param takenUp working days from dispatch to acceptance; -1 when nobody has accepted yet
 * @param answered working days from acceptance to the answer; -1 when there is none yet
 * @param end the petitioner's word
 * @param publish whether the writer agrees to a public version
 */
record Course(int daysAgo, int takenUp, int answered, End end, boolean publish) {

    /** What the petitioner says in the end. */
    enum End {
        SATISFIED,
        RATHER_SATISFIED,
        NOT_SOLVED,
        PARTLY,
        SILENT,
        TAKEN_BACK,
        OPEN
    }

    static final List<Course> TWENTY = List.of(
            new Course(58, 1, 6, End.SATISFIED, true),
            new Course(55, 0, 2, End.SILENT, true),
            new Course(52, 0, 1, End.RATHER_SATISFIED, true),
            new Course(49, 1, 9, End.NOT_SOLVED, false),
            new Course(46, 1, 8, End.SILENT, true),
            new Course(43, 2, 10, End.SATISFIED, true),
            new Course(40, 0, 3, End.SATISFIED, true),
            new Course(37, 1, 17, End.RATHER_SATISFIED, false),
            new Course(34, 1, 3, End.SILENT, true),
            new Course(31, 0, 4, End.SATISFIED, true),
            new Course(27, 1, -1, End.TAKEN_BACK, false),
            new Course(24, 3, 7, End.SATISFIED, true),
            new Course(20, 0, 3, End.PARTLY, true),
            new Course(17, 1, 5, End.SATISFIED, false),
            new Course(12, 1, -1, End.OPEN, false),
            new Course(9, 0, 4, End.OPEN, true),
            new Course(7, 1, -1, End.OPEN, false),
            new Course(5, 0, 1, End.OPEN, true),
            new Course(2, -1, -1, End.OPEN, true),
            new Course(0, -1, -1, End.OPEN, false));
}
