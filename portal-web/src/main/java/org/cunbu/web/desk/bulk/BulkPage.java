package org.cunbu.web.desk.bulk;

import java.util.List;
import org.cunbu.portal.petition.casework.BulkView;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Moments;
import org.cunbu.web.desk.UnitChoice;
import org.jspecify.annotations.Nullable;

/**
 * An act for many letters: before it begins, or as far as it has come.
 *
 * @param kind     DISPATCH, ACCEPT, …
 * @param letters  those that can be done, as the form sends them on
 * @param longest  how long the words that go with it may be; 0 where none do
 */
record BulkPage(
        DeskFrame desk,
        String kind,
        String word,
        List<String> letters,
        int longest,
        List<UnitChoice> units,
        Attempt attempt,
        List<Line> lines,
        long done,
        long notDone,
        long waiting,
        String made,
        boolean finished) {

    /** One letter. */
    record Line(
            String number,
            String title,
            String href,
            String state,
            @Nullable String why) {}

    static BulkPage of(BulkView view, DeskFrame desk, List<UnitChoice> units, Attempt attempt) {
        return new BulkPage(
                desk,
                view.kind().name(),
                view.kind().word(),
                view.lines().stream()
                        .filter(line -> line.state() == BulkView.State.WAITING)
                        .map(line -> line.petition() + ":" + line.version())
                        .toList(),
                view.kind().longestText(),
                units,
                attempt,
                view.lines().stream()
                        .map(line -> new Line(
                                line.number(),
                                line.title(),
                                "/desk/cases/" + line.petition(),
                                line.state().name(),
                                line.why()))
                        .toList(),
                view.done(),
                view.notDone(),
                view.waiting(),
                Moments.at(view.made()),
                view.finished() != null);
    }
}
