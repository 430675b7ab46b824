package org.cunbu.portal.foundation.journal;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where readers think: one thread of their own. On the threads that carry the database's answers a reader's long thought
 * would hold up everybody who waits for a short answer.
 */
public final class Backroom {

    /** Publish on it what was read, before much is made of it. */
    public static final Scheduler THREAD = Schedulers.newSingle("readers", true);

    private Backroom() {}
}
