package org.cunbu.standalone.upkeep;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.journal.Soundness;
import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;

/** Whether every petition's history is without a gap, and whether every reader has read it. */
final class JournalInspection implements Inspection {

    private static final int SHOWN = 5;

    @Override
    public long look(Stage stage, PortalAtHand portal) {
        Rate rate = new Rate(stage.progress(), "已查流水 journal subjects");
        List<UUID> broken =
                PortalAtHand.done(portal.the(Soundness.class).broken(rate).collectList());
        stage.say("流水 journal："
                + (broken.isEmpty()
                        ? "没有缺口 · no gaps"
                        : "有缺口的信 petitions with gaps " + broken.size() + " "
                                + broken.stream().limit(SHOWN).toList()));
        long parked = 0;
        for (Readers.Lag lag :
                PortalAtHand.done(portal.the(Readers.class).lags().collectList())) {
            parked += lag.parked();
            if (lag.oldestUnread() != null || lag.parked() > 0) {
                stage.say("读者 reader " + lag.reader()
                        + (lag.oldestUnread() == null ? "" : "，未读 unread since " + lag.oldestUnread())
                        + (lag.parked() == 0
                                ? ""
                                : "，搁置 parked " + lag.parked() + "；用 replay 再试 · take them up with replay"));
            }
        }
        return broken.size() + parked;
    }
}
