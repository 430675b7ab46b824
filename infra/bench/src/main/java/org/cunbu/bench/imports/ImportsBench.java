package org.cunbu.bench.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cunbu.bench.own.Folder;
import org.cunbu.bench.own.Words;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.Progress;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.Settings;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.CountyImports;
import org.cunbu.portal.people.organization.CountyTables;
import org.cunbu.portal.people.organization.ImportDraft;
import org.cunbu.portal.people.organization.ImportDraft.State;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;

/** A whole county from one file: looked through, written, taken away, looked through again; each step timed. */
public final class ImportsBench {
    private static final double MOST_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final CountyImports imports;
    private final CountyTables tables;

    private ImportsBench(ConfigurableApplicationContext rooms) {
        this.imports = rooms.getBean(CountyImports.class);
        this.tables = rooms.getBean(CountyTables.class);
    }

    public static void main(String[] args) throws Exception {
        var words = Words.of(args, Set.of("groups", "households", "first", "second", "data"));
        Path data = words.has("data")
                ? Path.of(words.text("data", "")).toAbsolutePath()
                : Files.createTempDirectory("cunbu-bench-imports");
        boolean held;
        var settings = Settings.in(data).distributions(distributions()).only(EnumSet.of(Server.POSTGRESQL));
        try (var services = EmbeddedServices.start(settings, Progress.silent());
                var rooms = OwnRooms.on(services)) {
            var regions = rooms.getBean(Regions.class);
            var county = new BigCounty(
                    regions.townships().stream()
                            .flatMap(township -> regions.villagesOf(township.code()).stream())
                            .map(village -> village.code())
                            .toList(),
                    words.number("groups", 5_000),
                    words.number("households", 200_000),
                    words.number("first", 2_083),
                    words.number("second", 19_657));
            held = new ImportsBench(rooms).run(county, data.resolve("county.xlsx"));
        } finally {
            if (!words.has("data")) Folder.delete(data);
        }
        System.exit(held ? 0 : 1);
    }

    private static Path distributions() {
        return Optional.ofNullable(System.getenv("CUNBU_DIST"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("cunbu.root", ""), "data", "dist"))
                .toAbsolutePath();
    }

    private boolean run(BigCounty county, Path file) throws Exception {
        county.write(file);
        System.out.printf("one spreadsheet of %.1f MB%n", Files.size(file) / 1e6);
        long begun = System.nanoTime();
        ImportDraft looked = settled(now(imports.begin(file, "county.xlsx", Actor.program())));
        double looking = seconds(begun);
        say("looked through", looked, looking);
        long confirmed = System.nanoTime();
        now(imports.confirm(looked.id(), Actor.program()));
        ImportDraft written = settled(looked);
        double writing = seconds(confirmed);
        say("looked through again and written", written, writing);
        long taken = System.nanoTime();
        Path away = now(tables.spreadsheet(Actor.program()));
        System.out.printf("taken away: %.1f MB in %.1f s%n", Files.size(away) / 1e6, seconds(taken));
        long again = System.nanoTime();
        ImportDraft same = settled(now(imports.begin(away, "county.xlsx", Actor.program())));
        say("the same brought in again, looked through", same, seconds(again));
        boolean unchanged = same.state() == State.CLEAN
                && same.counts().entrySet().stream()
                        .filter(count -> !count.getKey().name().equals("UNITS"))
                        .allMatch(count -> count.getValue().added() == 0
                                && count.getValue().changed() == 0);
        double whole = looking + writing;
        boolean held = written.state() == State.DONE && unchanged && whole <= MOST_SECONDS;
        System.out.printf(
                "VERDICT: %s (%,d lines in %.1f s of at most %.0f, within %.0f MB of heap)%n",
                held ? "held" : "not held",
                written.lines(),
                whole,
                MOST_SECONDS,
                Runtime.getRuntime().maxMemory() / 1e6);
        return held;
    }

    private static void say(String what, ImportDraft draft, double seconds) {
        System.out.printf(
                "%s: %s, %,d lines, %d faults in %.1f s%n",
                what, draft.state(), draft.lines(), draft.faults(), seconds);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private ImportDraft settled(ImportDraft draft) {
        return now(Mono.defer(() -> imports.find(draft.id(), Actor.program()))
                .filter(found -> !found.state().isUnderWay())
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(50))));
    }

    private static <T> T now(Mono<T> asked) {
        return Objects.requireNonNull(asked.block(PATIENCE));
    }
}
