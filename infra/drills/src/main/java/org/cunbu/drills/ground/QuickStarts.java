package org.cunbu.drills.ground;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Portals of one ground that start many times: from a cache of their loaded classes, which the first start trains. The
 * machine keeps such a cache only of jars, so folders of classes are packed first.
 */
public final class QuickStarts {

    private final Ground ground;
    private final Path cache;

    public QuickStarts(Ground ground) {
        this.ground = ground;
        this.cache = ground.folder().resolve("portal.aot");
    }

    /** The first start, which lays out the tables, and the one after it. */
    public Portal first() {
        ground.classPath(packed());
        Portal.first(ground, "-XX:AOTCacheOutput=" + cache, "-Xlog:disable", "-XX:+UseSerialGC")
                .stop();
        return again();
    }

    public Portal again() {
        return Portal.again(ground, "-XX:AOTCache=" + cache, "-Xlog:disable", "-XX:+UseSerialGC");
    }

    private String packed() {
        var path = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(entry);
            if (entry.isEmpty() || !Files.exists(place)) continue;
            path.add(Files.isDirectory(place) ? pack(place, path.size()).toString() : entry);
        }
        return String.join(File.pathSeparator, path);
    }

    private Path pack(Path folder, int number) {
        Path jar = ground.folder().resolve("classes-" + number + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                var zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            zip.setLevel(1);
            List<Path> entries = all.filter(one -> !one.equals(folder)).sorted().toList();
            for (Path one : entries) {
                boolean isFolder = Files.isDirectory(one);
                zip.putNextEntry(new ZipEntry(folder.relativize(one) + (isFolder ? "/" : "")));
                if (!isFolder) Files.copy(one, zip);
                zip.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
