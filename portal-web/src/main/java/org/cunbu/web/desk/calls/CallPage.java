package org.cunbu.web.desk.calls;

import java.util.List;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * One call: the letter, its answer, the tries so far, and the forms for what comes of it.
 *
 * @param reason message key
 * @param withdrawal whether it is asked about a letter that is to be taken back
 * @param contact masked; null where there is none
 * @param phone in clear, where it was just opened with a reason
 */
record CallPage(
        DeskFrame desk,
        String id,
        int version,
        String number,
        String title,
        String text,
        String unit,
        @Nullable String answer,
        String reason,
        boolean withdrawal,
        List<Tried> tries,
        @Nullable String contact,
        @Nullable String name,
        @Nullable String phone,
        Attempt attempt) {

    /** An earlier try. */
    record Tried(String at, String by, boolean reached, String note) {}

    public List<Solved> solved() {
        return List.of(Solved.values());
    }

    public List<Rating> ratings() {
        return List.of(Rating.values());
    }
}
