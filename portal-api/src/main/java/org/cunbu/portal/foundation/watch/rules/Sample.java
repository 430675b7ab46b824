package org.cunbu.portal.foundation.watch.rules;

import java.util.Map;

/** One value of a figure as it is told to Prometheus, with what it is of. */
public record Sample(String name, Map<String, String> labels, double value) {

    public Sample {
        labels = Map.copyOf(labels);
    }
}
