package org.cunbu.web.desk.entries;

import java.util.List;
import org.cunbu.portal.petition.intake.Identified;
import org.cunbu.web.desk.DeskFrame;

/** Where a lost receipt is replaced, with what was typed. */
record ReplacePage(DeskFrame desk, String number, String how, String why) {

    public List<Identified> ways() {
        return List.of(Identified.values());
    }
}
