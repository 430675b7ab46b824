package org.cunbu.web.desk.moderation;

import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.petition.publication.Cause;
import org.cunbu.portal.petition.publication.Masks;
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
 * @param shown what the public would read, cut where something is hidden
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
        Shown shown,
        @Nullable Published published,
        Attempt attempt,
        @Nullable String notice) {

    /** The letter as it stands, cut where personal data was found. */
    record Side(List<Part> title, List<Part> text, List<Part> answer) {}

    /** A stretch of text; {@code kind} is the message key of what was found there, or null. */
    record Part(String text, @Nullable String kind) {}

    /** The public version as it is proposed. */
    record Draft(String title, String text, String answer) {}

    /** The public version as the public would read it. */
    record Shown(List<Masks.Stretch> title, List<Masks.Stretch> text, List<Masks.Stretch> answer) {

        static Shown of(Draft draft) {
            return new Shown(Masks.cut(draft.title()), Masks.cut(draft.text()), Masks.cut(draft.answer()));
        }

        /** How many places are hidden. */
        public long hidden() {
            return Stream.of(title, text, answer)
                    .flatMap(List::stream)
                    .filter(Masks.Stretch::hidden)
                    .count();
        }
    }

    /** Why a letter may be left unpublished. */
    public List<Cause> refusals() {
        return Cause.ofRefusals();
    }

    /** Why a letter may be taken down. */
    public List<Cause> takeDowns() {
        return Cause.ofTakeDowns();
    }

    /** The public letter. */
    record Published(String id, String href, String since) {}
}
