package org.cunbu.portal.insight.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.insight.statistics.rules.Change;
import org.cunbu.portal.insight.statistics.rules.Folding;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Reading;
import org.cunbu.portal.insight.statistics.rules.Timeline;
import org.cunbu.portal.insight.statistics.store.Changes;
import org.cunbu.portal.insight.statistics.store.FoldedDays;
import org.cunbu.portal.insight.statistics.store.Histories;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Folds the journal into figures. For each petition that an entry touches, its old timeline is taken away and its new one
 * added, in the transaction that moves the reader: the figures are always the sum of the timelines.
 */
@Component
class FoldingReader implements JournalReader {

    private final Histories histories;
    private final Changes changes;
    private final FoldedDays days;

    FoldingReader(Histories histories, Changes changes, FoldedDays days) {
        this.histories = histories;
        this.changes = changes;
        this.days = days;
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Reading.KINDS;
    }

    @Override
    public int most() {
        return MANY;
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        return takeAll(List.of(entry));
    }

    @Override
    public Mono<Void> takeAll(List<Recorded> entries) {
        Set<UUID> touched = entries.stream().map(Reading::petition).collect(Collectors.toSet());
        return histories.of(touched).flatMap(before -> write(before, after(before, entries)));
    }

    private static Map<UUID, History> after(Map<UUID, History> before, List<Recorded> entries) {
        Map<UUID, History> after = new HashMap<>(before);
        for (Recorded entry : entries) {
            UUID petition = Reading.petition(entry);
            Reading.origin(entry).ifPresent(origin -> after.putIfAbsent(petition, new History(origin, List.of())));
            Reading.mark(entry)
                    .ifPresent(mark -> after.computeIfPresent(petition, (id, history) -> history.with(mark)));
        }
        return after;
    }

    private Mono<Void> write(Map<UUID, History> before, Map<UUID, History> after) {
        if (after.isEmpty()) return Mono.empty();
        Folding folding = new Folding();
        List<Changes.Row> rows = new ArrayList<>();
        before.values().forEach(history -> folding.takeAway(Timeline.of(history)));
        after.forEach((petition, history) -> {
            List<Change> timeline = Timeline.of(history);
            folding.add(timeline);
            rows.addAll(Changes.Row.of(petition, timeline));
        });
        return histories
                .save(List.copyOf(after.values()))
                .then(changes.replace(after.keySet(), rows))
                .then(days.move(folding.moved()));
    }
}
