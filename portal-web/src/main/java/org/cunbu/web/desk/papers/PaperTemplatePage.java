package org.cunbu.web.desk.papers;

import java.util.List;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * One template, being read or changed.
 *
 * @param version the one in force, which a change names
 * @param basis   articles of laws, with two empty lines to add more
 * @param slots   what may stand in it
 * @param sheet   how it reads on an invented case; none where it was not looked at
 */
public record PaperTemplatePage(
        DeskFrame desk,
        String kind,
        String word,
        int version,
        String title,
        String text,
        List<Article> basis,
        List<Slot> slots,
        PaperPreviewPage.@Nullable Sheet sheet,
        List<PaperTemplatesPage.Version> versions,
        Attempt attempt) {

    /** An article of a law. */
    public record Article(int nth, String text, boolean verified) {}

    /** What may stand in a template. */
    public record Slot(String mark, String meaning, boolean obligatory) {}
}
