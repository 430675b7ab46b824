package org.cunbu.portal.foundation.watch;

import java.time.Instant;
import java.util.Map;

/**
 * Something is the matter.
 *
 * @param severity critical: somebody must act at once; warning: today
 * @param summary what it is, one sentence
 * @param runbook where it is told what to do
 * @param of which reader, desk, folder
 * @param since when the condition began to hold
 * @param rings whether it has held for long enough; until then it is only coming
 */
public record Alarm(
        String name,
        String severity,
        String summary,
        String runbook,
        Map<String, String> of,
        Instant since,
        boolean rings) {

    public Alarm {
        of = Map.copyOf(of);
    }

    public boolean isCritical() {
        return severity.equals("critical");
    }
}
