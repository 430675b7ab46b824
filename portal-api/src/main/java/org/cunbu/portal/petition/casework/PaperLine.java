package org.cunbu.portal.petition.casework;

import java.util.List;

/**
 * One line of a paper, filled.
 *
 * @param cells one text; of a row of a table, its cells
 */
public record PaperLine(Mark mark, List<String> cells) {

    public PaperLine {
        cells = List.copyOf(cells);
    }

    /** How a line begins, as templates write it. */
    public enum Mark {
        /** An ordinary paragraph. */
        PLAIN(""),
        /** At the margin: whom it is addressed to. */
        FLUSH("←"),
        /** Up to the right margin. */
        RIGHT("→"),
        /** A row of a table, its cells between strokes. */
        ROW("|");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public String text() {
        return String.join("　", cells);
    }
}
