package org.cunbu.web.desk.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.petition.casework.WallView;
import org.cunbu.web.desk.Moments;

/** Makes the wall's page out of what casework gives. */
final class WallPages {

    private static final int MINUTES = 16;

    private WallPages() {}

    static WallPage of(WallView view) {
        boolean county = view.place().level() == Level.COUNTY;
        String place = county ? "" : "place=" + view.place().value();
        var late = view.late();
        return new WallPage(
                view.placeName(),
                county,
                time(view.asOf()),
                view.changed() == null ? null : clock(view.changed(), view.asOf()),
                late == null
                        ? 0
                        : Math.max(1, Duration.between(late, view.asOf()).toMinutes()),
                figures(view, place),
                view.tiles().stream().map(tile -> tile(tile, county)).toList(),
                view.elsewhere().open() + view.elsewhere().closed() == 0 ? null : tile(view.elsewhere(), false),
                view.nobodyYet().stream().map(one -> silent(one, view.asOf())).toList(),
                view.silent());
    }

    private static List<WallPage.Figure> figures(WallView view, String place) {
        var all = view.whole();
        return List.of(
                new WallPage.Figure("○", "wall.open", all.open(), list("problems", place, ""), "open"),
                new WallPage.Figure("◆", "wall.near", all.near(), list("problems", place, "how=near"), "near"),
                new WallPage.Figure("▲", "wall.overdue", all.overdue(), list("problems", place, "how=overdue"), "over"),
                new WallPage.Figure("●", "wall.closed", all.closed(), list("close-outs", place, ""), "done"),
                new WallPage.Figure("◌", "wall.silent", view.silent(), "#silent", "silent"));
    }

    private static WallPage.Tile tile(WallView.Tile tile, boolean township) {
        RegionCode place = tile.place();
        String at = place == null ? "" : "place=" + place.value();
        return new WallPage.Tile(
                tile.name(),
                township && place != null ? "/desk/wall/" + place.value() : null,
                list("problems", at, ""),
                tile.open(),
                tile.near(),
                tile.overdue(),
                tile.closed(),
                list("problems", at, "how=near"),
                list("problems", at, "how=overdue"),
                list("close-outs", at, ""));
    }

    private static WallPage.Silent silent(WallView.Silent one, Instant now) {
        var age = Duration.between(one.came(), now);
        return new WallPage.Silent(
                one.place(),
                one.unit(),
                age.toDays(),
                age.toHoursPart(),
                one.isOverdue(),
                one.letter().map(id -> "/desk/cases/" + id).orElse(null));
    }

    private static String list(String list, String place, String how) {
        String query = place.isEmpty() || how.isEmpty() ? place + how : place + "&" + how;
        return "/desk/lists/" + list + (query.isEmpty() ? "" : "?" + query);
    }

    /** Only the time where it is today. */
    private static String clock(Instant at, Instant now) {
        String minute = Moments.at(at);
        return Shanghai.dayOf(at).equals(Shanghai.dayOf(now)) ? minute.substring(11, MINUTES) : minute;
    }

    private static String time(Instant at) {
        return Moments.iso(at).substring(11, 19);
    }
}
