package org.cunbu.portal.people.organization.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportDraft.Count;
import org.cunbu.portal.people.organization.ImportDraft.State;
import org.cunbu.portal.people.organization.ImportFault;
import org.cunbu.portal.people.organization.ImportList;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.store.ImportDrafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The long steps of bringing in a file; each goes on by itself and says how it ended. */
@Component
public class Bringing {
    private static final Logger LOG = LoggerFactory.getLogger(Bringing.class);
    private static final int FAILURE = 2_000_000_000;

    private final ImportDrafts drafts;
    private final StagedLines lines;
    private final Staging staging;
    private final Checking checking;
    private final Writing writing;
    private final Regions regions;
    private final Organization organization;
    private final PortalClock clock;

    Bringing(
            ImportDrafts drafts,
            StagedLines lines,
            Staging staging,
            Checking checking,
            Writing writing,
            Regions regions,
            Organization organization,
            PortalClock clock) {
        this.drafts = drafts;
        this.lines = lines;
        this.staging = staging;
        this.checking = checking;
        this.writing = writing;
        this.regions = regions;
        this.organization = organization;
        this.clock = clock;
    }

    public void readAndLook(ImportDraft draft, Path file, Actor by) {
        Mono<ImportDraft> read = staging.lay(draft.id(), file, draft.file())
                .flatMap(laid ->
                        drafts.move(as(draft, State.CHECKING, laid.lines(), laid.faults(), Map.of()), State.READING))
                .flatMap(laid -> looked(laid, laid.faults(), by))
                .doFinally(end -> throwAway(file));
        goOn(read, draft);
    }

    /** Looks again at lines that were laid down; what was wrong with the file itself cannot have changed. */
    public void look(ImportDraft draft, Actor by) {
        goOn(lines.faultsOfReading(draft.id()).flatMap(before -> looked(draft, before, by)), draft);
    }

    public void write(ImportDraft draft, Actor by) {
        Mono<ImportDraft> written = checking.look(draft.id(), by)
                .flatMap(found -> found.faults() > 0
                        ? drafts.move(
                                as(draft, State.FAULTY, draft.lines(), found.faults(), found.counts()), State.WRITING)
                        : writing.write(as(draft, State.DONE, draft.lines(), 0, found.counts()), by)
                                .flatMap(this::afterwards));
        goOn(written, draft);
    }

    public Flux<ImportFault> faults(UUID draft, String list, int line, int ordinal, int most) {
        return lines.faults(draft, list, line, ordinal, most);
    }

    public void throwAway(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn(
                    "an uploaded file stays until the machine clears it: {}",
                    e.getClass().getName());
        }
    }

    private Mono<ImportDraft> looked(ImportDraft draft, int before, Actor by) {
        return checking.look(draft.id(), by).flatMap(found -> {
            int faults = before + found.faults();
            State state = faults == 0 ? State.CLEAN : State.FAULTY;
            return drafts.move(as(draft, state, draft.lines(), faults, found.counts()), State.CHECKING);
        });
    }

    private Mono<ImportDraft> afterwards(ImportDraft done) {
        return regions.refresh()
                .then(Mono.defer(organization::refresh))
                .then(Mono.defer(() -> lines.forget(done.id())))
                .thenReturn(done);
    }

    private void goOn(Mono<ImportDraft> step, ImportDraft draft) {
        step.onErrorResume(error -> failed(draft, error))
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe(
                        done -> {},
                        error -> LOG.warn(
                                "an import stands still: {}", error.getClass().getName()));
    }

    private Mono<ImportDraft> failed(ImportDraft draft, Throwable error) {
        LOG.warn("an import failed: {}", error.getClass().getName());
        String why = error instanceof Overtaken ? "刚才有人改了同样的内容，什么都没有写。请再检查一次。" : "没有写成，什么都没有改。请再检查一次；还不行，请找维护系统的人。";
        return lines.forgetFaults(draft.id(), FAILURE)
                .then(Mono.defer(() -> lines.addFaults(draft.id(), FAILURE, List.of(LineFault.ofFile(0, why)))))
                .then(Mono.defer(() -> drafts.move(
                        as(draft, State.FAILED, draft.lines(), 1, draft.counts()),
                        State.READING,
                        State.CHECKING,
                        State.WRITING)));
    }

    private ImportDraft as(ImportDraft draft, State state, int read, int faults, Map<ImportList, Count> counts) {
        return new ImportDraft(draft.id(), draft.file(), draft.at(), state, clock.instant(), read, faults, counts);
    }
}
