package org.cunbu.portal.foundation.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something is the matter.
 *
 * @param severity critical: somebody must act at once; warning: today
 * @param summary what it is, one sentence
 * @param advice what to do, as the operations guide tells it
 * @param of which reader, desk, folder
 * @param since when the condition began to hold
 * @param rings whether it has held for long enough; until then it is only coming
 */
public record Alarm(
        String name,
        String severity,
        String summary,
        List<Advice> advice,
        Map<String, String> of,
        Instant since,
        boolean rings) {

    public Alarm {
        advice = List.copyOf(advice);
        of = Map.copyOf(of);
    }

    public boolean isCritical() {
        return severity.equals("critical");
    }
}
