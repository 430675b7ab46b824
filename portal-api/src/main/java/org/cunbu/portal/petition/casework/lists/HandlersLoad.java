package org.cunbu.portal.petition.casework.lists;

import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Helps;
import org.cunbu.portal.petition.casework.store.ListedRounds;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How much a person has in hand. */
@Component
public class HandlersLoad {

    private final ListedRounds rounds;
    private final ListMoments moments;

    HandlersLoad(ListedRounds rounds, ListMoments moments) {
        this.rounds = rounds;
        this.moments = moments;
    }

    public Mono<Helps.Load> of(Handler handler) {
        return rounds.inHandOf(handler.person(), moments.now())
                .map(count -> new Helps.Load(handler.name(), count.open(), count.near(), count.overdue()));
    }
}
