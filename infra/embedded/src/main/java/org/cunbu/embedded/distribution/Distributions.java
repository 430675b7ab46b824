package org.cunbu.embedded.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cunbu.embedded.Progress;

/** Unpacked servers, each in its folder, each unpacked once and then shared by every data folder. */
public final class Distributions {

    private static final ConcurrentMap<Path, Object> ONE_AT_A_TIME = new ConcurrentHashMap<>();

    private final Path folder;
    private final Progress progress;
    private final Properties known = load();

    public Distributions(Path folder, Progress progress) {
        this.folder = folder.toAbsolutePath().normalize();
        this.progress = progress;
    }

    public Path elasticsearch() {
        String version = version("elasticsearch");
        return once("elasticsearch-" + version, into -> {
            progress.say("解压 Elasticsearch " + version + "（只在第一次） · unpacking, the first time only");
            ServerZip.unpack("elasticsearch", fromMaven("elasticsearch"), into);
        });
    }

    public Path postgres() {
        String version = version("postgres");
        return once("postgresql-" + version, into -> {
            progress.say("解压 PostgreSQL " + version + "（只在第一次） · unpacking, the first time only");
            Unpack.postgres(into);
        });
    }

    /** Keycloak, unpacked and built for PostgreSQL; the building is the caller's. */
    public Path keycloak(Preparation build) {
        String version = version("keycloak");
        return once("keycloak-" + version, into -> {
            progress.say("解压 Keycloak " + version + "（只在第一次） · unpacking, the first time only");
            ServerZip.unpack("keycloak", fromMaven("keycloak"), into);
            progress.say("为 PostgreSQL 准备 Keycloak（只在第一次，约半分钟） · building it, the first time only");
            build.in(into);
        });
    }

    public String version(String server) {
        return known.getProperty(server + ".version", "");
    }

    private Path fromMaven(String server) {
        return Path.of(known.getProperty(server + ".zip", ""));
    }

    /** What is done in a folder before it counts as there. */
    public interface Preparation {
        void in(Path folder) throws IOException;
    }

    /** Prepared beside its place and moved there whole, so that a half-done one is never found. */
    private Path once(String name, Preparation preparation) {
        Path place = folder.resolve(name);
        synchronized (ONE_AT_A_TIME.computeIfAbsent(place, key -> new Object())) {
            if (Files.isDirectory(place)) {
                return place;
            }
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                                folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.isDirectory(place)) {
                        Path aside = folder.resolve(name + ".unfinished");
                        Folders.delete(aside);
                        Files.createDirectories(aside);
                        preparation.in(aside);
                        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
                return place;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Distributions.class.getResourceAsStream("/org/cunbu/embedded/distributions.properties")) {
            if (in != null) {
                properties.load(in);
            }
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
