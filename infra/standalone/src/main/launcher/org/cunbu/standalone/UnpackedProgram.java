package org.cunbu.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The program's libraries. Started from its one jar they are laid beside the unpacked servers once, since from within a
 * jar's jars every page and picture would come slowly; started from the sources they are on the class path already.
 */
final class UnpackedProgram {

    private static final String LIBRARIES = "lib/";

    private UnpackedProgram() {}

    static ClassLoader classes() throws IOException, URISyntaxException {
        Path jar = Paths.get(Cunbu.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (!Files.isRegularFile(jar)) {
            return Cunbu.class.getClassLoader();
        }
        try (ZipFile program = new ZipFile(jar.toFile())) {
            List<ZipEntry> libraries = program.stream()
                    .filter(entry -> entry.getName().startsWith(LIBRARIES) && !entry.isDirectory())
                    .collect(Collectors.toList());
            if (libraries.isEmpty()) {
                return Cunbu.class.getClassLoader();
            }
            System.setProperty("cunbu.jar", jar.toString());
            return new URLClassLoader(
                    "cunbu", addresses(program, libraries), ClassLoader.getPlatformClassLoader());
        }
    }

    private static URL[] addresses(ZipFile program, List<ZipEntry> libraries) throws IOException {
        Path folder = folder().resolve("program-" + mark(libraries));
        if (!Files.isDirectory(folder)) {
            unpack(program, libraries, folder);
        }
        List<URL> addresses = new ArrayList<>();
        for (ZipEntry library : libraries) {
            addresses.add(folder.resolve(name(library)).toUri().toURL());
        }
        return addresses.toArray(new URL[0]);
    }

    /** As the program itself finds it: where CUNBU_DIST says, or in the data folder. */
    private static Path folder() {
        String folder = System.getenv("CUNBU_DIST");
        if (folder != null && !folder.trim().isEmpty()) {
            return Paths.get(folder).toAbsolutePath();
        }
        String data = System.getenv("CUNBU_DATA");
        return Paths.get(data == null || data.trim().isEmpty() ? "data" : data)
                .toAbsolutePath()
                .resolve("dist");
    }

    /** Another jar, another folder: what is laid there is never changed afterwards. */
    private static String mark(List<ZipEntry> libraries) {
        CRC32 all = new CRC32();
        for (ZipEntry library : libraries) {
            all.update((library.getName() + library.getCrc() + library.getSize()).getBytes(StandardCharsets.UTF_8));
        }
        return String.format("%08x", all.getValue());
    }

    /** Laid beside its place and moved there whole, so that a half-done one is never found. */
    private static void unpack(ZipFile program, List<ZipEntry> libraries, Path folder) throws IOException {
        System.out.println("· 解开程序（只在第一次） · unpacking the program, the first time only");
        Files.createDirectories(folder.getParent());
        Path aside = Files.createTempDirectory(folder.getParent(), "program-");
        for (ZipEntry library : libraries) {
            try (InputStream in = program.getInputStream(library)) {
                Files.copy(in, aside.resolve(name(library)));
            }
        }
        try {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            delete(aside);
            if (!Files.isDirectory(folder)) {
                throw another;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.delete(one);
            }
        }
    }

    private static String name(ZipEntry library) {
        return library.getName().substring(LIBRARIES.length());
    }
}
