package org.cunbu.web.desk.retention;

import java.time.Instant;
import java.util.List;
import org.cunbu.portal.petition.retention.RetentionSetting;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.cunbu.web.desk.Moments;
import org.jspecify.annotations.Nullable;

/**
 * How long what tells of people lives.
 *
 * @param weighing what a change would mean; none before it was asked
 */
record RetentionPage(
        DeskFrame desk, List<Line> settings, @Nullable Weighing weighing, Attempt attempt, boolean done) {

    /**
     * One setting.
     *
     * @param days as the field has it; empty: it lives on
     * @param until up to which closing it was done; none where it never was
     * @param tried whether its form came back
     */
    record Line(
            String what, int version, String days, @Nullable String until, long erased, boolean tried) {

        static Line of(RetentionSetting setting, Attempt attempt) {
            boolean tried =
                    attempt.typed("retain", "what").equals(setting.what().name());
            Integer days = setting.days();
            return new Line(
                    setting.what().name(),
                    setting.version(),
                    tried ? attempt.typed("retain", "days") : days == null ? "" : days.toString(),
                    setting.doneAt().equals(Instant.EPOCH) ? null : Moments.at(setting.doneAt()),
                    setting.erased(),
                    tried);
        }
    }

    /** How many letters a change would concern at once. */
    record Weighing(String what, String days, int version, long letters) {}
}
