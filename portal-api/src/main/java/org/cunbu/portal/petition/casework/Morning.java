package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.lists.MorningBook;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** 晨报: what went red since the last working day, for leaders and for whoever heads or supervises a unit. */
@Service
public class Morning {

    private final MorningBook book;

    Morning(MorningBook book) {
        this.book = book;
    }

    /** This morning's page, of the letters that this official may read. */
    public Mono<MorningView> page(Official by) {
        return Wall.maySee(by) ? book.of(by) : Mono.error(new Forbidden());
    }
}
