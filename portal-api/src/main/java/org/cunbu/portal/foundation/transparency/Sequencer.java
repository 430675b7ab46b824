package org.cunbu.portal.foundation.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.PublicEntry;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.transparency.rules.Tile;
import org.cunbu.portal.foundation.transparency.rules.TreeEdge;
import org.cunbu.portal.foundation.transparency.store.Leaves;
import org.cunbu.portal.foundation.transparency.store.Tiles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every public act its place in the log: one after the other, in the journal's order, each exactly once. */
@Component
class Sequencer implements JournalReader {

    static final String NAME = "log";

    private final Journal journal;
    private final Leaves leaves;
    private final Tiles tiles;

    Sequencer(Journal journal, Leaves leaves, Tiles tiles) {
        this.journal = journal;
        this.leaves = leaves;
        this.tiles = tiles;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(Entry.class);
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
        return journal.inPublic(entries)
                .filter(shown -> !shown.isEmpty())
                .flatMap(shown -> leaves.size().flatMap(size -> append(size, shown)));
    }

    private Mono<Void> append(long size, List<PublicEntry> shown) {
        return tiles.of(TreeEdge.of(size)).flatMap(edge -> append(new TreeEdge(size, edge), shown));
    }

    private Mono<Void> append(TreeEdge edge, List<PublicEntry> shown) {
        long size = edge.size();
        var rows = new ArrayList<Leaves.Row>(shown.size());
        for (PublicEntry entry : shown) {
            var row = Leafing.row(edge.size(), entry);
            edge.add(row.hash());
            rows.add(row);
        }
        Map<Tile, byte[]> grown = edge.changed();
        return leaves.add(size, rows).then(tiles.save(grown));
    }
}
