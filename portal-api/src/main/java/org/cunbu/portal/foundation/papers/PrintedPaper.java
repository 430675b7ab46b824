package org.cunbu.portal.foundation.papers;

import java.util.List;

/**
 * A paper of an office as it is printed: plain black on white, without seal, emblem or red head, so that nobody takes it
 * for more than it is. {@link PrintedPapers} writes it as docx and as PDF, with the same words in both.
 *
 * @param number   the paper's number, under the title; empty where it has none
 * @param signed   the unit that signs, at the end on the right; empty where nobody does
 * @param day      the day, under it
 * @param banner   on top of every page; empty where nothing has to be said there
 * @param foot     at the foot of every page: by what it was made, and that it bears no seal
 */
public record PrintedPaper(
        String title, String number, List<Block> blocks, String signed, String day, String banner, String foot) {

    public PrintedPaper {
        blocks = List.copyOf(blocks);
        if (title.isBlank()) throw new IllegalArgumentException("a paper has a title");
    }

    /** What stands between title and signature. */
    public sealed interface Block {

        /** A paragraph. */
        record Text(String words, Place place) implements Block {}

        /** A table with lines around its cells; all rows have as many cells. */
        record Grid(List<List<String>> rows) implements Block {
            public Grid {
                rows = rows.stream().map(List::copyOf).toList();
                if (rows.isEmpty() || rows.getFirst().isEmpty()) {
                    throw new IllegalArgumentException("a table has a cell");
                }
                int cells = rows.getFirst().size();
                if (rows.stream().anyMatch(row -> row.size() != cells)) {
                    throw new IllegalArgumentException("all rows of a table have as many cells");
                }
            }
        }
    }

    /** Where a paragraph begins. */
    public enum Place {
        /** Two characters in, as paragraphs do. */
        INDENTED,
        /** At the margin, as the name of whom it is addressed to. */
        FLUSH,
        /** Up to the right margin. */
        RIGHT
    }
}
