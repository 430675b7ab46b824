package org.cunbu.portal.petition.casework;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Scopes;
import org.cunbu.portal.petition.casework.store.SnippetRows;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 常用答复: the answers that a unit keeps to use again. Whoever handles letters there, or heads it, keeps and uses them; the
 * law behind one is checked by the head, never by its author.
 */
@Service
public class Snippets {

    private static final Role[] USING = {Role.HANDLER, Role.VILLAGE_CADRE, Role.UNIT_HEAD};

    private final SnippetRows rows;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    Snippets(SnippetRows rows, Acts acts, Journal journal, PortalClock clock) {
        this.rows = rows;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether this official has kept answers to look at. */
    public static boolean mayUse(Official by) {
        return by.postAs(USING).isPresent();
    }

    /** The units for which this official may keep one. */
    public static Set<UnitId> unitsOf(Official by) {
        return Scopes.unitsOf(by, USING);
    }

    /** Those of this official's units. */
    public Flux<Snippet> all(Official by) {
        return mayUse(by) ? rows.of(unitsOf(by)) : Flux.error(Forbidden::new);
    }

    /** One of them. */
    public Mono<Snippet> one(UUID id, Official by) {
        return rows.one(id)
                .filter(snippet -> by.postAt(snippet.unit(), USING).isPresent())
                .switchIfEmpty(Mono.error(() -> new NotFound("这条常用答复")));
    }

    /** Keeps one for this unit. */
    public Mono<Snippet> keep(UnitId unit, Snippet.Words words, Official by) {
        return Mono.defer(() -> {
            Post post = by.postAt(unit, USING).orElseThrow(Forbidden::new);
            var snippet = new Snippet(Ids.next(), 1, unit, words, pen(by), Optional.empty(), clock.instant());
            var entry = new SnippetKept(new Subject("snippet", snippet.id(), 1), unit.value());
            return acts.inOne(() -> rows.keep(snippet).then(said(entry, post)).thenReturn(snippet));
        });
    }

    /** 依据核对: the head has checked the law behind it. */
    public Mono<Void> check(UUID id, int version, Official by) {
        return acts.inOne(() -> one(id, by).flatMap(snippet -> {
            Post post = by.postAt(snippet.unit(), Role.UNIT_HEAD).orElseThrow(Forbidden::new);
            if (snippet.version() != version) throw new Overtaken("the kept answer");
            if (snippet.author().person().equals(by.person().value())) {
                throw new Conflict("own-words", "自己写的依据要别人核对。");
            }
            if (snippet.words().basis().isEmpty()) throw new Conflict("wrong-state", "这条没有写依据。");
            return rows.check(snippet, pen(by))
                    .then(said(new SnippetChecked(next(snippet), snippet.unit().value()), post));
        }));
    }

    /** Does not offer it any more; its author may, and the head. */
    public Mono<Void> takeAway(UUID id, int version, Official by) {
        return acts.inOne(() -> one(id, by).flatMap(snippet -> {
            Post post = by.postAt(snippet.unit(), Role.UNIT_HEAD)
                    .or(() -> by.postAt(snippet.unit(), USING)
                            .filter(own -> snippet.author().person().equals(own.person())))
                    .orElseThrow(Forbidden::new);
            if (snippet.version() != version) throw new Overtaken("the kept answer");
            return rows.takeAway(snippet)
                    .then(said(
                            new SnippetTakenAway(next(snippet), snippet.unit().value()), post));
        }));
    }

    private Mono<Void> said(Entry entry, Post post) {
        return journal.append(entry, post.actor());
    }

    private static Subject next(Snippet snippet) {
        return new Subject("snippet", snippet.id(), snippet.version() + 1);
    }

    private static Pen pen(Official by) {
        return new Pen(by.person().value(), by.name());
    }
}
