package org.cunbu.standalone.upkeep;

import org.cunbu.portal.foundation.transparency.LogReport;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;

/** Whether the public log is whole, from the journal to the last signature. */
final class LogInspection implements Inspection {

    @Override
    public long look(Stage stage, PortalAtHand portal) {
        LogReport report = PortalAtHand.done(portal.the(PublicLog.class).check());
        stage.say("公开日志 public log：" + report.lines() + " 行 lines，" + report.checkpoints() + " 次签名 checkpoints"
                + (report.isWhole() ? "，完整 · whole" : "，不完整 · not whole"));
        report.findings().forEach(finding -> stage.say("  " + finding));
        return report.findings().size();
    }
}
