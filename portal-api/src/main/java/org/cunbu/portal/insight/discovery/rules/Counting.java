package org.cunbu.portal.insight.discovery.rules;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.insight.discovery.Counts;
import org.cunbu.portal.insight.discovery.Counts.Count;
import org.cunbu.portal.insight.discovery.SearchRequest;
import org.cunbu.portal.insight.discovery.index.LetterFields;
import org.cunbu.search.Found;

/** The index's counts beside what was chosen. */
public final class Counting {
    private Counting() {}

    public static Counts of(Found found, SearchRequest request) {
        return new Counts(
                counts(found, LetterFields.TOWNSHIP, request.townships()),
                counts(found, LetterFields.CHANNEL, names(request.channels())),
                counts(found, LetterFields.KIND, names(request.kinds())),
                counts(found, LetterFields.TOPIC, request.topics()),
                counts(
                        found,
                        LetterFields.RECEIVED,
                        request.months().stream().map(YearMonth::toString).collect(Collectors.toSet())));
    }

    private static List<Count> counts(Found found, String field, Set<String> chosen) {
        return found.countsOf(field).stream()
                .map(count -> new Count(count.value(), count.documents(), chosen.contains(count.value())))
                .toList();
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
