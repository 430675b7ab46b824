package org.cunbu.web.desk.papers;

import java.util.List;
import org.cunbu.portal.petition.casework.PaperLine;
import org.cunbu.portal.petition.casework.PaperPreview;
import org.cunbu.portal.petition.casework.PaperSlot;
import org.cunbu.web.desk.DeskFrame;

/**
 * A paper before it is made.
 *
 * @param about of a 送达回证: the paper whose delivery it shows; else empty
 */
public record PaperPreviewPage(DeskFrame desk, String id, int version, String kind, String about, Sheet sheet) {

    /** The paper as it would read; the petitioner stands there as whoever has no name. */
    public record Sheet(String title, List<Line> lines, String unit, String day) {

        static Sheet of(PaperPreview preview, String petitioner) {
            var day = preview.day();
            return new Sheet(
                    preview.title(),
                    preview.lines().stream().map(line -> line(line, petitioner)).toList(),
                    preview.unit(),
                    day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        }

        private static Line line(PaperLine line, String petitioner) {
            return new Line(
                    line.mark() == PaperLine.Mark.ROW,
                    line.cells().stream()
                            .map(cell -> cell.replace(PaperSlot.PETITIONER.mark(), petitioner))
                            .toList());
        }
    }

    /** A paragraph, or a row of a table with its first cell as what the rest is. */
    public record Line(boolean row, List<String> cells) {

        public String first() {
            return cells.getFirst();
        }

        public List<String> rest() {
            return cells.subList(1, cells.size());
        }
    }
}
