package org.cunbu.web.desk.papers;

import java.util.List;
import org.cunbu.portal.petition.casework.NumberStyle;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;

/**
 * How papers and their numbers read.
 *
 * @param example a number as it reads now
 * @param done    message key of what was done
 */
public record PaperTemplatesPage(
        DeskFrame desk,
        List<Line> templates,
        int version,
        String pattern,
        String example,
        List<Version> styles,
        Attempt attempt,
        @Nullable String done) {

    /** One kind of paper. */
    public record Line(
            String kind,
            String word,
            int version,
            @Nullable String changed,
            @Nullable String by) {}

    /** One version of something, and why it came. */
    public record Version(
            int version,
            String words,
            @Nullable String at,
            @Nullable String by,
            @Nullable String why) {

        static Version of(NumberStyle style) {
            var changed = style.changed();
            return new Version(
                    style.version(),
                    style.pattern(),
                    changed == null ? null : Moments.at(changed),
                    style.by(),
                    style.why());
        }
    }
}
