package org.cunbu.embedded.distribution;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cunbu.embedded.ServiceFailed;
import org.tukaani.xz.XZInputStream;

/** Archives into folders. */
final class Unpack {

    private Unpack() {}

    /** A zip whose one top folder is left out; programs in its bin folders may be run. */
    static void zip(InputStream from, Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(from))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = inside(into, name);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (!name.endsWith(".bat")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                    if (name.startsWith("bin/")) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /** PostgreSQL's programs for this machine's processor, from the class path. */
    static void postgres(Path into) throws IOException {
        String name = "/postgres-linux-" + (isArm() ? "arm_64" : "x86_64") + ".txz";
        try (InputStream found = Unpack.class.getResourceAsStream(name)) {
            if (found == null) {
                throw new ServiceFailed("这台机器（" + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "）没有可用的 PostgreSQL · no PostgreSQL for this kind of machine");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(found)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(into, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, target);
                        if ((entry.getMode() & 0100) != 0) {
                            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                        }
                    }
                }
            }
        }
    }

    private static boolean isArm() {
        return "aarch64".equals(System.getProperty("os.arch"));
    }

    private static Path inside(Path folder, String name) {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IllegalStateException("an archive wants to write outside its folder: " + name);
        }
        return target;
    }
}
