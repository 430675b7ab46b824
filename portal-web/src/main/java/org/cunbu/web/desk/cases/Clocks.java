package org.cunbu.web.desk.cases;

import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.petition.casework.ClockCalendar;
import org.cunbu.web.desk.Due;

/** A clock as the page explains it: until when, and which days were counted. */
final class Clocks {

    private Clocks() {}

    static CasePage.Clock clock(Deadline clock) {
        var days = clock.reckoning();
        return new CasePage.Clock(
                "desk.clock." + clock.kind().name(),
                "desk.clock.state." + clock.state().name(),
                shape(clock.state()),
                clock.state() == Deadline.State.MISSED ? "due-over" : "due-calm",
                Due.dayInWords(days.lastDay()),
                Due.dayInWords(Shanghai.dayOf(clock.started())),
                ClockCalendar.of(days),
                clock.extended(),
                days.provisional());
    }

    private static String shape(Deadline.State state) {
        return switch (state) {
            case RUNNING -> "◇";
            case KEPT -> "✓";
            case MISSED -> "▲";
            case STOPPED -> "–";
        };
    }
}
