package org.cunbu.portal.petition.routing;

import java.util.List;
import java.util.Set;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.PetitionReceived;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Proposes for every letter that is received. */
@Component
class RoutingReader implements JournalReader {

    private final Routing routing;

    RoutingReader(Routing routing) {
        this.routing = routing;
    }

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(PetitionReceived.class);
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        return takeAll(List.of(entry));
    }

    @Override
    public Mono<Void> takeAll(List<Recorded> entries) {
        return routing.proposeAtFirst(entries.stream()
                .map(entry -> new PetitionId(entry.subject().id()))
                .toList());
    }
}
