package org.cunbu.portal.people.guarding;

import java.time.Instant;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The portal noticed an unusual rise. */
public record RiseNoticed(Subject subject, Rise.What what, Instant quarter, long seen, double usual, long threshold)
        implements Entry {

    static RiseNoticed of(Rise rise) {
        return new RiseNoticed(
                new Subject("rise", rise.id(), 1),
                rise.what(),
                rise.quarter(),
                rise.seen(),
                rise.usual(),
                rise.threshold());
    }
}
