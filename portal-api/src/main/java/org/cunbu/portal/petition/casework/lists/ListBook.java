package org.cunbu.portal.petition.casework.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.ListCounts;
import org.cunbu.portal.petition.casework.ListFilter;
import org.cunbu.portal.petition.casework.ListKind;
import org.cunbu.portal.petition.casework.ListLine;
import org.cunbu.portal.petition.casework.QueueLine;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.Stage;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.showing.QueueBook;
import org.cunbu.portal.petition.casework.store.ListedRounds;
import org.cunbu.portal.petition.casework.store.ListedRounds.Count;
import org.cunbu.portal.petition.casework.store.ListedRounds.Moments;
import org.cunbu.portal.petition.casework.store.Reach;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The three lists as an official reads them. */
@Component
public class ListBook {

    private final ListedRounds rounds;
    private final QueueBook queue;
    private final CountyHouses houses;
    private final ListMoments moments;

    ListBook(ListedRounds rounds, QueueBook queue, CountyHouses houses, ListMoments moments) {
        this.rounds = rounds;
        this.queue = queue;
        this.houses = houses;
        this.moments = moments;
    }

    /** A page of a list. */
    public Mono<Page<ListLine>> page(ListKind list, ListFilter filter, @Nullable PageKey key, int size, Official by) {
        Moments at = moments.of(filter.month());
        return rounds.lines(list, filter, reach(filter, by), at, QueueBook.after(key), size + 1)
                .collectList()
                .map(read -> Page.of(read, size, QueueBook::key))
                .flatMap(page -> lines(page.items(), by).map(lines -> new Page<>(lines, page.next())));
    }

    /** How many letters it holds. */
    public Mono<ListCounts> counts(ListKind list, ListFilter filter, Official by) {
        return rounds.counts(list, filter, reach(filter, by), moments.of(filter.month()))
                .collectList()
                .map(ListBook::counted);
    }

    private Reach reach(ListFilter filter, Official by) {
        Reach whole = queue.reachOf(by);
        return filter.unit().map(unit -> whole.within(houses.below(unit))).orElse(whole);
    }

    Mono<List<ListLine>> lines(List<Round> read, Official by) {
        return queue.lines(read, by).map(letters -> {
            var lines = new ArrayList<ListLine>();
            for (int i = 0; i < read.size(); i++) lines.add(line(read.get(i), letters.get(i)));
            return lines;
        });
    }

    private ListLine line(Round round, QueueLine letter) {
        Optional<Lead> lead = round.state().leading();
        return new ListLine(
                letter,
                lead.map(Lead::unit).orElse(null),
                lead.map(Lead::unit).map(houses::name).orElse(null),
                lead.map(Lead::alongside).stream()
                        .flatMap(units -> units.stream().sorted().map(houses::name))
                        .toList(),
                lead.map(Lead::mode).orElse(null),
                lead.map(Lead::since).orElse(null),
                Closings.of(round, houses).orElse(null));
    }

    private static ListCounts counted(List<Count> counts) {
        var stages = new EnumMap<Stage, Long>(Stage.class);
        var kinds = new EnumMap<Kind, Long>(Kind.class);
        var channels = new EnumMap<Channel, Long>(Channel.class);
        Count whole = new Count(null, null, null, 0, 0, 0, 0);
        for (Count count : counts) {
            if (count.stage() != null) stages.put(Stage.valueOf(count.stage()), count.letters());
            else if (count.kind() != null) kinds.put(Kind.valueOf(count.kind()), count.letters());
            else if (count.channel() != null) channels.put(Channel.valueOf(count.channel()), count.letters());
            else if (count.letters() >= whole.letters()) whole = count;
        }
        return new ListCounts(whole.shown(), whole.letters(), whole.near(), whole.overdue(), stages, kinds, channels);
    }

    /** The units that this official may narrow a list to: those of which they see letters. */
    public boolean seesAll(Official by) {
        return queue.reachOf(by).all();
    }

    /** Of which units this official sees letters; meaningless where they see all. */
    public java.util.Set<UnitId> units(Official by) {
        return queue.reachOf(by).units();
    }
}
