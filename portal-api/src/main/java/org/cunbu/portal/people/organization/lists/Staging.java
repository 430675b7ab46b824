package org.cunbu.portal.people.organization.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.FieldError;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.papers.TableLines;
import org.cunbu.portal.people.organization.ImportList;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lays a file's lines down, some thousand at a time, so that no more of them are ever in memory. */
@Component
public class Staging {
    static final int AT_ONCE = 5_000;

    /** The ordinal of what stops the reading: after all that was found before. */
    private static final int LATE = 900_000;

    private final StagedLines lines;

    Staging(StagedLines lines) {
        this.lines = lines;
    }

    /** How many lines were laid down, and how many things are wrong with the file already. */
    public record Laid(int lines, int faults) {
        Laid and(Laid other) {
            return new Laid(lines + other.lines, faults + other.faults);
        }
    }

    /** Reads a file; one that cannot be read is a fault of its own. */
    public Mono<Laid> lay(UUID draft, Path file, String name) {
        Reading reading = new Reading();
        AtomicInteger ordinal = new AtomicInteger();
        return Flux.using(() -> TableLines.open(file, name), open -> Flux.fromIterable(() -> open), Staging::close)
                .map(reading::read)
                .buffer(AT_ONCE)
                .subscribeOn(Schedulers.boundedElastic())
                .concatMap(read -> lay(draft, read, ordinal), 1)
                .reduce(new Laid(0, 0), Laid::and)
                .flatMap(sum -> reading.lists().isEmpty() && sum.faults() == 0 ? empty(draft) : Mono.just(sum))
                .onErrorResume(Invalid.class, no -> unreadable(draft, no));
    }

    /** Lines of a list in the order of their keys, those of one key together. */
    Flux<List<Staged>> chunks(UUID draft, ImportList list, boolean all) {
        int size = all ? Integer.MAX_VALUE : AT_ONCE;
        return page(draft, list, "", 0, size)
                .expand(read -> read.last()
                        ? Mono.empty()
                        : page(
                                draft,
                                list,
                                read.lines().getLast().key(),
                                read.lines().getLast().line(),
                                size))
                .map(Chunk::lines)
                .filter(read -> !read.isEmpty())
                .publishOn(Schedulers.boundedElastic(), 1);
    }

    /**
     * The same inside an act, strictly in turn: the next lines are read on the act's own connection when the work on those
     * before is done.
     */
    Mono<Void> inTurn(UUID draft, ImportList list, boolean all, Function<List<Staged>, Mono<Void>> work) {
        return inTurn(draft, list, "", 0, all ? Integer.MAX_VALUE : AT_ONCE, work);
    }

    private Mono<Void> inTurn(
            UUID draft, ImportList list, String key, int line, int size, Function<List<Staged>, Mono<Void>> work) {
        return page(draft, list, key, line, size)
                .filter(read -> !read.lines().isEmpty())
                .flatMap(read -> {
                    Staged last = read.lines().getLast();
                    Mono<Void> done = work.apply(read.lines());
                    return read.last()
                            ? done
                            : done.then(Mono.defer(() -> inTurn(draft, list, last.key(), last.line(), size, work)));
                });
    }

    private record Chunk(List<Staged> lines, boolean last) {}

    private Mono<Chunk> page(UUID draft, ImportList list, String key, int line, int size) {
        return lines.after(draft, list, key, line, size).collectList().map(read -> {
            if (read.size() < size) {
                return new Chunk(read, true);
            }
            String last = read.getLast().key();
            int whole = read.size();
            while (whole > 0 && read.get(whole - 1).key().equals(last)) {
                whole--;
            }
            return new Chunk(whole == 0 ? read : List.copyOf(read.subList(0, whole)), false);
        });
    }

    private Mono<Laid> lay(UUID draft, List<Reading.Read> read, AtomicInteger ordinal) {
        List<Staged> good =
                read.stream().map(Reading.Read::line).filter(Objects::nonNull).toList();
        List<LineFault> faults = new ArrayList<>();
        read.forEach(each -> faults.addAll(each.faults()));
        Mono<Long> laid = good.isEmpty() ? Mono.just(0L) : lines.add(draft, good);
        Mono<Long> told =
                faults.isEmpty() ? Mono.just(0L) : lines.addFaults(draft, ordinal.getAndAdd(faults.size()), faults);
        return laid.then(told).thenReturn(new Laid(good.size(), faults.size()));
    }

    private Mono<Laid> empty(UUID draft) {
        return lines.addFaults(draft, 0, List.of(LineFault.ofFile(1, "表格是空的。"))).thenReturn(new Laid(0, 1));
    }

    private Mono<Laid> unreadable(UUID draft, Invalid why) {
        List<LineFault> faults = why.fields().stream()
                .map(FieldError::message)
                .map(message -> LineFault.ofFile(1, message))
                .toList();
        return lines.addFaults(draft, LATE, faults).thenReturn(new Laid(0, faults.size()));
    }

    private static void close(TableLines open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
