package org.cunbu.portal.petition.casework.handling;

import java.util.Set;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.people.organization.PostAppointed;
import org.cunbu.portal.people.organization.PostEnded;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sees who leaves a unit and who comes: the letters of those who left go into other hands. */
@Component
class LeavingReader implements JournalReader {

    private final HandingOn handing;

    LeavingReader(HandingOn handing) {
        this.handing = handing;
    }

    @Override
    public String name() {
        return "leaving";
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(PostEnded.class, PostAppointed.class);
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        String unit = entry.is(PostEnded.class)
                ? entry.as(PostEnded.class).unit()
                : entry.as(PostAppointed.class).unit();
        return handing.handOn(new UnitId(unit), entry.recorded());
    }
}
