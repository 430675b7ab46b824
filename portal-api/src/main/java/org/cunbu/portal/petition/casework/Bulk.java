package org.cunbu.portal.petition.casework;

import java.util.List;
import java.util.UUID;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.bulk.BulkBook;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * 批量办理: one act for many letters. Each line is the same act as a single one, with its rights and its version, done
 * wholly or not at all; the rest goes on, also after a restart.
 */
@Service
public class Bulk {

    private final BulkBook book;

    Bulk(BulkBook book) {
        this.book = book;
    }

    /** What would become of each letter; nothing is done. */
    public Mono<BulkView> preview(BulkKind kind, List<BulkWish.Letter> letters, Official by) {
        return Mono.defer(() -> book.preview(kind, BulkWish.checked(letters), by));
    }

    /** Begins it. */
    public Mono<UUID> begin(BulkWish wish, Official by) {
        return book.begin(wish, by);
    }

    /** How far it has come; for whoever began it. */
    public Mono<BulkView> progress(UUID id, Official by) {
        return book.progress(id, by);
    }

    /** The last ones that this official began, without their lines. */
    public Mono<List<BulkView>> recent(Official by) {
        return book.recent(by);
    }
}
