package org.cunbu.web.desk.moderation;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * One letter before it is published: as it stands, with what was found in it marked, and beside it the public version,
 * which the moderator may edit.
 *
 * @param version the version that was read
 * @param unit who answered
 * @param township where it is from, as its signature line will say
 * @param published the public letter, where there is one
 */
record PreviewPage(
        DeskFrame desk,
        String id,
        int version,
        String unit,
        String township,
        Side before,
        Draft after,
        @Nullable Published published,
        Attempt attempt,
        @Nullable String notice) {

    /** The letter as it stands, cut where personal data was found. */
    record Side(List<Part> title, List<Part> text, List<Part> answer) {}

    /** A stretch of text; {@code kind} is the message key of what was found there, or null. */
    record Part(String text, @Nullable String kind) {}

    /** The public version as it is proposed. */
    record Draft(String title, String text, String answer) {}

    /** The public letter. */
    record Published(String id, String href, String since) {}
}
