package org.cunbu.portal.foundation.watch.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.watch.Alarm;

/** Remembers since when each condition has held; a condition that lets go is forgotten at once. */
public final class Vigil {

    private record Held(String rule, Map<String, String> of) {}

    private final List<AlarmRule> rules;
    private final Guide guide;
    private Map<Held, Instant> since = new HashMap<>();

    public Vigil(List<AlarmRule> rules, Guide guide) {
        this.rules = List.copyOf(rules);
        this.guide = guide;
    }

    /** What is the matter now: what has held for long enough rings, the rest is coming. */
    public synchronized List<Alarm> look(List<Sample> samples, Instant now) {
        Map<Held, Instant> still = new HashMap<>();
        List<Alarm> alarms = new ArrayList<>();
        for (AlarmRule rule : rules) {
            rule.condition().holdsFor(samples).forEach((of, value) -> {
                Held held = new Held(rule.name(), of);
                Instant begun = since.getOrDefault(held, now);
                still.put(held, begun);
                boolean rings = !begun.plus(rule.patience()).isAfter(now);
                alarms.add(new Alarm(
                        rule.name(),
                        rule.severity(),
                        rule.summary(of, value),
                        guide.at(rule.runbook()),
                        of,
                        begun,
                        rings));
            });
        }
        since = still;
        return alarms;
    }
}
