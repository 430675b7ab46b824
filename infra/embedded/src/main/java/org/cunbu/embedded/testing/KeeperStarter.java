package org.cunbu.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunbu.embedded.ServiceFailed;
import org.cunbu.embedded.process.Pause;

/** Finds the keeper of this build, or starts it. */
final class KeeperStarter {

    static final String ADOPTED = "CUNBU_TEST_SERVICES";

    private KeeperStarter() {}

    static KeeperState find() {
        String adopted = System.getenv(ADOPTED);
        if (adopted != null && !adopted.isBlank()) {
            KeeperState state = new KeeperState(Path.of(adopted));
            if (state.read().isEmpty()) {
                throw new ServiceFailed(ADOPTED + " names " + adopted
                        + ", but no keeper of services lives there; start one (CONTRIBUTING.md says how) or unset it");
            }
            return state;
        }
        return adoptOrStart(root());
    }

    static Path root() {
        String root = System.getProperty("cunbu.root");
        if (root != null) {
            return Path.of(root);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new ServiceFailed("the root of the sources is not known: set -Dcunbu.root");
    }

    private static KeeperState adoptOrStart(Path root) {
        Path folder = root.resolve("target/services");
        KeeperState state = new KeeperState(folder);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && state.read().isEmpty()) {
                    state.remove();
                    start(root, folder, state);
                }
            }
            return state;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void start(Path root, Path folder, KeeperState state) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Keeper.class.getName(),
                folder.toString(),
                root.resolve("data/dist").toString()));
        build().ifPresent(build -> line.add(Long.toString(build.pid())));
        Process keeper = new ProcessBuilder(line)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.to(folder.resolve("keeper.log").toFile()))
                .start();
        for (int tries = 0; state.read().isEmpty(); tries++) {
            if (!keeper.isAlive() || tries > 600) {
                throw new ServiceFailed("the services for the tests cannot be started: "
                        + Files.readString(folder.resolve("keeper.log")));
            }
            Pause.millis(100);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The Maven that builds: the nearest program above this one that is a Java program too. */
    private static Optional<ProcessHandle> build() {
        Optional<ProcessHandle> above = ProcessHandle.current().parent();
        while (above.isPresent()) {
            if (above.get()
                    .info()
                    .command()
                    .filter(command -> command.endsWith("/java"))
                    .isPresent()) {
                return above;
            }
            above = above.get().parent();
        }
        return ProcessHandle.current().parent();
    }
}
