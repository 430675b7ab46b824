package org.cunbu.web.desk.papers;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a letter: everything the template shows, nothing else.
 *
 * @param letter  the letter's number
 * @param make    the papers that this official may make now
 * @param answer  how the answer itself was delivered
 * @param brought what of it can have been delivered: papers to the petitioner, and the answer
 * @param notice  message key of what is said once on top
 */
public record CasePapersPage(
        DeskFrame desk,
        String id,
        int version,
        String letter,
        List<Line> papers,
        List<Choice> make,
        List<Delivered> answer,
        List<Choice> brought,
        boolean mayRecord,
        boolean mayName,
        Attempt attempt,
        @Nullable String notice) {

    /**
     * One paper.
     *
     * @param slip whether its 送达回证 can be made by this official
     */
    public record Line(
            String id,
            String word,
            String number,
            String unit,
            String at,
            String by,
            String digest,
            boolean slip,
            List<Delivered> deliveries) {}

    /** How something came to the petitioner. */
    public record Delivered(String way, String taker, String at, String evidence, String by) {}

    /** One of several. */
    public record Choice(String value, String word) {}
}
