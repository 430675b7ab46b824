package org.cunbu.embedded.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cunbu.embedded.ServiceFailed;

/** Where a server's zip lies: within the program's one jar when it was started from it, else where Maven has put it. */
final class ServerZip {

    private ServerZip() {}

    /** Unpacks the server of this name. */
    static void unpack(String server, Path fromMaven, Path into) throws IOException {
        String jar = System.getProperty("cunbu.jar", "");
        if (!jar.isEmpty()) {
            unpackFrom(Path.of(jar), server, into);
        } else if (Files.isRegularFile(fromMaven)) {
            Unpack.zip(Files.newInputStream(fromMaven), into);
        } else {
            throw new ServiceFailed("找不到 " + fromMaven + "，请先在源码目录运行一次 mvn compile · " + server
                    + "'s zip is not where Maven had put it; run mvn compile once");
        }
    }

    private static void unpackFrom(Path jar, String server, Path into) throws IOException {
        try (ZipFile program = new ZipFile(jar.toFile())) {
            ZipEntry zip = program.stream()
                    .filter(entry -> entry.getName().startsWith("servers/" + server + "-"))
                    .findFirst()
                    .orElseThrow(() -> new ServiceFailed(
                            jar + " 不完整：没有 " + server + " · the jar is not complete, it lacks " + server));
            Unpack.zip(program.getInputStream(zip), into);
        }
    }
}
