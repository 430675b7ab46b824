package org.cunbu.web.desk.answering;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for one place, today and before, and the form that puts somebody in.
 *
 * @param place the code; empty where none was chosen yet
 * @param up address of the place around it
 * @param steps the steps there are, by name
 */
record AnsweringDeskPage(
        DeskFrame desk,
        String place,
        String name,
        @Nullable String up,
        List<Line> lines,
        List<String> steps,
        List<Way> below,
        Attempt attempt,
        @Nullable String done) {

    /** Somebody who answers, did or will; {@code step} is a message key. */
    record Line(
            String id,
            String step,
            String name,
            String title,
            String from,
            @Nullable String until,
            boolean goesOn) {}

    /** A place in it. */
    record Way(String href, String name) {}
}
