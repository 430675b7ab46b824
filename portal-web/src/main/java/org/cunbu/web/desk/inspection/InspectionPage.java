package org.cunbu.web.desk.inspection;

import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.petition.casework.InspectionView;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Folders: the forms that begin one with those that were begun, or one as far as it is.
 *
 * @param seed  one that nobody chose, to begin with
 * @param month this month
 * @param open  the folder that is looked at; none beside the forms
 */
record InspectionPage(
        DeskFrame desk,
        Attempt attempt,
        String seed,
        String month,
        List<Folder> folders,
        @Nullable Folder open) {

    /**
     * A folder.
     *
     * @param drawn how its cases were drawn, as seed, month, out of how many; empty where they were named
     */
    record Folder(
            String id,
            String made,
            String reason,
            boolean ready,
            List<String> drawn,
            List<Line> lines,
            long done,
            long inAll) {}

    /** One case. */
    record Line(String number, String state, @Nullable String why) {}

    static Folder folder(InspectionView view) {
        return new Folder(
                view.id().toString(),
                Moments.at(view.made()),
                view.reason(),
                view.isReady(),
                view.drawn().stream()
                        .flatMap(drawn ->
                                Stream.of(drawn.seed(), drawn.month().toString(), String.valueOf(drawn.outOf())))
                        .toList(),
                view.lines().stream()
                        .map(line -> new Line(line.number(), line.state().name(), line.why()))
                        .toList(),
                view.done(),
                view.lines().size());
    }
}
