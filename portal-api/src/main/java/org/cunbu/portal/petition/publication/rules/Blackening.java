package org.cunbu.portal.petition.publication.rules;

import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.petition.publication.Masks;
import org.cunbu.portal.petition.publication.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A moderator may black out, never rewrite: what is published is what was proposed, with stretches of it replaced by a
 * mark that everybody sees. A word that is left out without a mark (不同意 → 同意) would be somebody else's letter.
 */
public final class Blackening {

    /** What stands where something was taken out. */
    public static final String MARK = "〔隐去〕";

    private static final int QUOTED = 12;

    private Blackening() {}

    /**
     * Lets a wording pass that only hides.
     *
     * @throws Invalid naming each field whose words are not the proposed ones
     */
    public static void requireOnlyHidden(Wording proposed, Wording wording) {
        List<FieldError> errors = new ArrayList<>();
        check(errors, "title", proposed.title(), wording.title());
        check(errors, "text", proposed.text(), wording.text());
        check(errors, "answer", proposed.answer(), wording.answer());
        if (!errors.isEmpty()) throw new Invalid(List.copyOf(errors));
    }

    private static void check(List<FieldError> errors, String field, String proposed, String wording) {
        String other = firstOther(proposed.strip(), wording.strip());
        if (other == null) return;
        String at = other.isEmpty() ? "末尾" : "“" + other + "”";
        errors.add(new FieldError(field, "rewritten", "只能把字换成" + MARK + "，不能改写、添字，也不能不留记号就删掉：" + at + "这里和原来的不一样。"));
    }

    /** Where the wording stops being the proposed text with marks in it; null where it never does. */
    private static @Nullable String firstOther(String proposed, String wording) {
        List<String> pieces = pieces(wording);
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            boolean first = i == 0;
            boolean last = i == pieces.size() - 1;
            int found = first ? (proposed.startsWith(piece) ? 0 : -1) : proposed.indexOf(piece, at + 1);
            if (last && found >= 0) {
                int end = proposed.length() - piece.length();
                found = first ? (end == 0 ? 0 : -1) : (end > at && proposed.endsWith(piece) ? end : -1);
            }
            if (found < 0) return quoted(piece, first ? common(proposed, piece) : 0);
            at = found + piece.length();
        }
        return null;
    }

    /** What stands before, between and after the marks. */
    private static List<String> pieces(String wording) {
        List<String> pieces = new ArrayList<>(List.of(""));
        for (Masks.Stretch stretch : Masks.cut(wording)) {
            if (stretch.hidden()) pieces.add("");
            else pieces.set(pieces.size() - 1, stretch.text());
        }
        return pieces;
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) same++;
        return same;
    }

    private static String quoted(String piece, int from) {
        int start = Math.min(from, Math.max(0, piece.length() - 1));
        return piece.substring(start, Math.min(piece.length(), start + QUOTED)).strip();
    }
}
