package org.cunbu.standalone.upkeep;

import org.cunbu.portal.insight.statistics.Refold;
import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;

/** Whether folding the journal again from its first entry gives the figures that are stored. */
final class FiguresInspection implements Inspection {

    private static final int SHOWN = 5;

    @Override
    public long look(Stage stage, PortalAtHand portal) {
        Rate rate = new Rate(stage.progress(), "已重算统计 figures folded again");
        Refold.Found found = PortalAtHand.done(portal.the(Refold.class).compare(rate));
        boolean right = found.differing().isEmpty() && found.days().isEmpty();
        stage.say("统计 figures：" + found.petitions() + " 封重算 folded again"
                + (right
                        ? "，一致 · right"
                        : "，不一致的信 petitions " + found.differing().size() + " "
                                + found.differing().stream().limit(SHOWN).toList() + "，不一致的日子 days "
                                + found.days().size() + " "
                                + found.days().stream().limit(SHOWN).toList()));
        return found.differing().size() + found.days().size();
    }
}
