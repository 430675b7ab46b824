package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.http.Conflict;

/** Two requests finished the same upload; one of them attached it. */
public class AttachedBefore extends Conflict {

    public AttachedBefore() {
        super("already-there", "这个附件已经收下了。");
    }
}
