package org.cunbu.portal.people.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.papers.TableWriter;
import org.cunbu.portal.people.organization.lists.Standing;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What stands now, as the files in which it could be brought in again. */
@Service
public class CountyTables {
    private final Standing standing;
    private final Administrators administrators;

    public CountyTables(Standing standing, Administrators administrators) {
        this.standing = standing;
        this.administrators = administrators;
    }

    /** All lists as one spreadsheet, a sheet each; whoever gets the file deletes it. */
    public Mono<Path> spreadsheet(Actor by) {
        return write(
                List.of(
                        ImportList.PLACES,
                        ImportList.UNITS,
                        ImportList.POSTS,
                        ImportList.LINKS,
                        ImportList.RESPONSIBILITIES,
                        ImportList.GRIDS),
                true,
                by);
    }

    /** One list as a spreadsheet or CSV; whoever gets the file deletes it. */
    public Mono<Path> list(ImportList list, boolean spreadsheet, Actor by) {
        return write(List.of(list), spreadsheet, by);
    }

    private Mono<Path> write(List<ImportList> lists, boolean spreadsheet, Actor by) {
        return administrators
                .only(by)
                .then(Mono.fromCallable(() -> Files.createTempFile("county", spreadsheet ? ".xlsx" : ".csv"))
                        .subscribeOn(Schedulers.boundedElastic()))
                .flatMap(file -> Mono.using(
                                () -> spreadsheet ? TableWriter.xlsx(file) : TableWriter.csv(file),
                                out -> lines(lists, out),
                                CountyTables::close,
                                true)
                        .thenReturn(file)
                        .doOnError(failed -> delete(file)));
    }

    private Mono<Void> lines(List<ImportList> lists, TableWriter out) {
        return Flux.fromIterable(lists)
                .concatMap(list -> {
                    out.sheet(list.words(), list.header());
                    return standing.lines(list)
                            .publishOn(Schedulers.boundedElastic(), 4)
                            .doOnNext(some -> some.forEach(out::line))
                            .then();
                })
                .then();
    }

    private static void close(TableWriter out) {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
