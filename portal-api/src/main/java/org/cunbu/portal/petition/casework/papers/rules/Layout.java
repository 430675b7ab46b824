package org.cunbu.portal.petition.casework.papers.rules;

import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.papers.PrintedPaper.Block;
import org.cunbu.portal.foundation.papers.PrintedPaper.Place;
import org.cunbu.portal.petition.casework.PaperLine;
import org.cunbu.portal.petition.casework.PaperLine.Mark;

/** Lines of a paper as they are printed: rows that follow one another are one table. */
public final class Layout {

    private Layout() {}

    public static List<Block> of(List<PaperLine> lines) {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (PaperLine line : lines) {
            boolean row = line.mark() == Mark.ROW;
            if (!rows.isEmpty()
                    && (!row || rows.getFirst().size() != line.cells().size())) {
                blocks.add(new Block.Grid(rows));
                rows = new ArrayList<>();
            }
            if (row) rows.add(line.cells());
            else blocks.add(new Block.Text(line.text(), place(line.mark())));
        }
        if (!rows.isEmpty()) blocks.add(new Block.Grid(rows));
        return blocks;
    }

    private static Place place(Mark mark) {
        return switch (mark) {
            case PLAIN, ROW -> Place.INDENTED;
            case FLUSH -> Place.FLUSH;
            case RIGHT -> Place.RIGHT;
        };
    }
}
