package org.cunbu.web.desk.condition;

import java.util.List;
import org.cunbu.portal.foundation.watch.Advice;
import org.cunbu.portal.foundation.watch.Alarm;
import org.cunbu.portal.foundation.watch.Watch;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter, and since when.
 *
 * @param at when the figures were last looked at; null before the first look
 * @param quiet whether nothing rings
 */
record ConditionPage(DeskFrame desk, @Nullable String at, boolean quiet, List<Line> alarms) {

    /**
     * One alarm.
     *
     * @param how message key of how bad it is: coming, today, at once
     * @param advice what to do
     */
    record Line(String how, String shape, String summary, String since, List<Advice> advice) {}

    static ConditionPage of(Watch.State state, DeskFrame desk) {
        boolean looked = state.at().getEpochSecond() > 0;
        return new ConditionPage(
                desk,
                looked ? Moments.at(state.at()) : null,
                state.isQuiet(),
                state.alarms().stream().map(ConditionPage::line).toList());
    }

    private static Line line(Alarm alarm) {
        String how = !alarm.rings() ? "coming" : alarm.isCritical() ? "critical" : "warning";
        String shape = !alarm.rings() ? "○" : alarm.isCritical() ? "▲" : "◆";
        return new Line("condition.how." + how, shape, alarm.summary(), Moments.at(alarm.since()), alarm.advice());
    }
}
