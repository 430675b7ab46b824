package org.cunbu.web.desk.snippets;

import java.util.List;
import org.cunbu.portal.petition.casework.Helps;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * What helps with one letter.
 *
 * @param back     the letter's own page
 * @param load     how much its handler has in hand
 * @param reason   what routing proposed, and why
 * @param mayDraft whether a kept answer can be put into the draft now
 */
record HelpsPage(
        DeskFrame desk,
        String back,
        String title,
        Helps.@Nullable Load load,
        @Nullable String reason,
        List<Law> lines,
        List<Earlier> earlier,
        List<Kept> kept,
        boolean mayDraft) {

    /**
     * A line of the catalogue.
     *
     * @param basis the law; empty while nobody has checked it
     */
    record Law(String topic, String basis) {}

    /** A public answer to an earlier letter. */
    record Earlier(String href, String title, String place, String unit, String answer) {}

    /**
     * A kept answer.
     *
     * @param into the letter's page with this answer in its draft
     */
    record Kept(String title, String text, String basis, boolean checked, String into) {}
}
