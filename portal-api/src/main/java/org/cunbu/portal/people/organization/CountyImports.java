package org.cunbu.portal.people.organization;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.organization.ImportDraft.State;
import org.cunbu.portal.people.organization.lists.Bringing;
import org.cunbu.portal.people.organization.store.ImportDrafts;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A county's places, units, posts, links, responsibilities and grids from one file: looked through first, every fault by
 * its line, then written all or nothing as one act with one entry. What a file does not name stays as it is.
 */
@Service
public class CountyImports {
    /** A step that stands still for so long has lost its replica. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private final ImportDrafts drafts;
    private final Bringing bringing;
    private final Administrators administrators;
    private final PortalClock clock;

    public CountyImports(ImportDrafts drafts, Bringing bringing, Administrators administrators, PortalClock clock) {
        this.drafts = drafts;
        this.bringing = bringing;
        this.administrators = administrators;
        this.clock = clock;
    }

    /**
     * Takes a file in and goes on by itself: reads it, looks it through. Nothing is changed.
     *
     * @param file is deleted when it was read
     * @param name as its owner calls it
     */
    public Mono<ImportDraft> begin(Path file, String name, Actor by) {
        return administrators
                .only(by)
                .then(Mono.defer(() -> drafts.begin(Ids.next(), by.person(), shortened(name), clock.instant())))
                .doOnNext(draft -> bringing.readAndLook(draft, file, by))
                .doOnError(refused -> bringing.throwAway(file));
    }

    public Mono<ImportDraft> find(UUID id, Actor by) {
        return administrators
                .only(by)
                .then(Mono.defer(() -> drafts.find(id)))
                .switchIfEmpty(Mono.error(() -> new NotFound("这次导入")));
    }

    /** The last files that somebody brought in, the latest first. */
    public Flux<ImportDraft> latest(Actor by) {
        return administrators.only(by).thenMany(Flux.defer(drafts::latest));
    }

    /** So many of its faults after one, list by list and line by line. */
    public Mono<List<ImportFault>> faults(UUID id, String list, int line, int ordinal, int most, Actor by) {
        return find(id, by)
                .flatMap(draft -> bringing.faults(id, list, line, ordinal, most).collectList());
    }

    /** Looks the same file through again, as the county stands now. */
    public Mono<ImportDraft> lookAgain(UUID id, Actor by) {
        return find(id, by)
                .filter(draft -> mayLookAgain(draft, clock.instant()))
                .switchIfEmpty(Mono.error(() -> new Conflict("wrong-state", "这个文件正在检查或者已经导入。")))
                .flatMap(draft -> drafts.move(at(draft, State.CHECKING), draft.state()))
                .switchIfEmpty(Mono.error(() -> new Overtaken("an import")))
                .doOnNext(draft -> bringing.look(draft, by));
    }

    /** Writes a file in which nothing is wrong. */
    public Mono<ImportDraft> confirm(UUID id, Actor by) {
        return find(id, by)
                .filter(draft -> draft.state() == State.CLEAN)
                .switchIfEmpty(Mono.error(() -> new Conflict("wrong-state", "只有检查过、没有错的文件才能导入。")))
                .flatMap(draft -> drafts.move(at(draft, State.WRITING), State.CLEAN))
                .switchIfEmpty(Mono.error(() -> new Overtaken("an import")))
                .doOnNext(draft -> bringing.write(draft, by));
    }

    /** Whether it may be looked through again: it came to an end without being written, or lost its replica. */
    public static boolean mayLookAgain(ImportDraft draft, Instant now) {
        return switch (draft.state()) {
            case FAULTY, CLEAN, FAILED -> true;
            case CHECKING, WRITING -> draft.since().isBefore(now.minus(LOST));
            case READING, DONE -> false;
        };
    }

    private ImportDraft at(ImportDraft draft, State state) {
        return new ImportDraft(
                draft.id(),
                draft.file(),
                draft.at(),
                state,
                clock.instant(),
                draft.lines(),
                draft.faults(),
                draft.counts());
    }

    private static String shortened(String name) {
        return name.length() <= 120 ? name : name.substring(0, 120);
    }
}
