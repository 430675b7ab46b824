package org.cunbu.portal.petition.casework.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.ListCounts;
import org.cunbu.portal.petition.casework.ListFilter;
import org.cunbu.portal.petition.casework.ListKind;
import org.cunbu.portal.petition.casework.ListLine;
import org.cunbu.portal.petition.casework.MorningView;
import org.cunbu.portal.petition.casework.showing.QueueBook;
import org.cunbu.portal.petition.casework.store.ListedRounds;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The morning page: each working day's page tells of what went red since the page before, so that nothing is told twice
 * and nothing that went red over a weekend is left out.
 */
@Component
public class MorningBook {

    /** Ten working days after a clock ran out the letter is on the leader's list. */
    static final int LEADERS_LIST = 10;

    private static final int MOST = 50;

    private final ListedRounds rounds;
    private final ListBook lists;
    private final QueueBook queue;
    private final ListMoments moments;

    MorningBook(ListedRounds rounds, ListBook lists, QueueBook queue, ListMoments moments) {
        this.rounds = rounds;
        this.lists = lists;
        this.queue = queue;
        this.moments = moments;
    }

    public Mono<MorningView> of(Official by) {
        Instant now = moments.now().now();
        LocalDate before = moments.before(moments.today(), 1);
        LocalDate last = moments.before(before, LEADERS_LIST);
        LocalDate lastYesterday = moments.before(moments.before(before, 1), LEADERS_LIST);
        return Mono.zip(
                        between(Shanghai.startOf(before), now, by),
                        between(Shanghai.endOf(lastYesterday), Shanghai.endOf(last), by),
                        lists.counts(ListKind.PROBLEMS, ListFilter.ALL, by))
                .map(read -> view(read.getT1(), read.getT2(), read.getT3(), before, last, now));
    }

    private static MorningView view(
            List<ListLine> red,
            List<ListLine> escalated,
            ListCounts counts,
            LocalDate before,
            LocalDate last,
            Instant now) {
        return new MorningView(
                Shanghai.startOf(before),
                red.stream().limit(MOST).toList(),
                red.size() > MOST,
                escalated.stream().limit(MOST).toList(),
                escalated.size() > MOST,
                last,
                counts.overdue(),
                now);
    }

    private Mono<List<ListLine>> between(Instant after, Instant until, Official by) {
        return rounds.ranOutBetween(queue.reachOf(by), after, until, MOST + 1)
                .collectList()
                .flatMap(read -> lists.lines(read, by));
    }
}
