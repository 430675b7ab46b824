package org.cunbu.web.discovery;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cunbu.portal.insight.discovery.Counts;

/** One way to narrow a search, with how many letters it leaves. */
record Choice(String value, String name, long letters, boolean chosen) {

    static List<Choice> of(List<Counts.Count> counts, UnaryOperator<String> name) {
        return counts.stream()
                .map(count -> new Choice(count.value(), name.apply(count.value()), count.letters(), count.chosen()))
                .toList();
    }
}
