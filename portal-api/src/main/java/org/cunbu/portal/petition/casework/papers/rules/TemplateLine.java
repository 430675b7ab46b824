package org.cunbu.portal.petition.casework.papers.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.petition.casework.PaperLine;
import org.cunbu.portal.petition.casework.PaperLine.Mark;

/** A line of a template before it is filled: how it begins, and its cells. */
record TemplateLine(Mark mark, List<String> cells) {

    /** The lines of a template; empty ones only part what is written. */
    static List<TemplateLine> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(TemplateLine::line)
                .toList();
    }

    private static TemplateLine line(String line) {
        if (line.startsWith(Mark.ROW.sign())) return new TemplateLine(Mark.ROW, cells(line));
        Mark mark = Arrays.stream(Mark.values())
                .filter(each -> !each.sign().isEmpty() && line.startsWith(each.sign()))
                .findFirst()
                .orElse(Mark.PLAIN);
        return new TemplateLine(
                mark, List.of(line.substring(mark.sign().length()).strip()));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        String inside =
                line.endsWith("|") && line.length() > 1 ? line.substring(1, line.length() - 1) : line.substring(1);
        int from = 0;
        for (int at = inside.indexOf('|'); at >= 0; at = inside.indexOf('|', from)) {
            cells.add(inside.substring(from, at).strip());
            from = at + 1;
        }
        cells.add(inside.substring(from).strip());
        return cells;
    }

    PaperLine filled(List<String> words) {
        return new PaperLine(mark, words);
    }
}
