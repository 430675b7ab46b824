package org.cunbu.embedded.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The project's analyzers, laid into Elasticsearch's plugin folder from wherever they stand on the class path: a
 * folder of classes, a jar, a jar within the program's jar. Where they are not on the class path nothing is laid.
 */
public final class AnalysisPlugin {

    private static final String RESOURCES = "cunbu-analysis/";
    private static final List<String> DESCRIPTORS =
            List.of("stable-plugin-descriptor.properties", "plugin-descriptor.properties");
    private static final String COMPONENTS = "named_components.json";

    private AnalysisPlugin() {}

    /** @return whether the plugin is there now */
    public static boolean install(Path plugins) throws IOException {
        Path place = plugins.resolve("cunbu-analysis");
        URL descriptor = find();
        if (descriptor == null) {
            Folders.delete(place);
            return false;
        }
        Map<String, byte[]> content = contentAround(descriptor);
        String hash = hash(content);
        Path mark = plugins.resolveSibling("cunbu-analysis.sha256");
        if (Files.isDirectory(place)
                && Files.exists(mark)
                && Files.readString(mark).equals(hash)) {
            return true;
        }
        Folders.delete(place);
        Files.createDirectories(place);
        writeJar(content, place.resolve("cunbu-analysis.jar"));
        for (String name :
                Stream.concat(DESCRIPTORS.stream(), Stream.of(COMPONENTS)).toList()) {
            byte[] bytes = content.get(RESOURCES + name);
            if (bytes != null) {
                Files.write(place.resolve(name), bytes);
            }
        }
        Files.writeString(mark, hash);
        return true;
    }

    private static @Nullable URL find() {
        return DESCRIPTORS.stream()
                .map(name -> AnalysisPlugin.class.getClassLoader().getResource(RESOURCES + name))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, byte[]> contentAround(URL descriptor) throws IOException {
        if (descriptor.openConnection() instanceof JarURLConnection connection) {
            return contentOf(connection);
        }
        try {
            return contentOf(Path.of(descriptor.toURI()).resolve("../..").normalize());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Map<String, byte[]> contentOf(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        Map<String, byte[]> content = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
                if (!entry.getName().startsWith("META-INF/")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        content.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return content;
    }

    private static Map<String, byte[]> contentOf(Path classes) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(classes)) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        Map<String, byte[]> content = new TreeMap<>();
        for (Path file : files) {
            content.put(classes.relativize(file).toString(), Files.readAllBytes(file));
        }
        return content;
    }

    private static void writeJar(Map<String, byte[]> content, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zipped = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : content.entrySet()) {
                zipped.putNextEntry(new JarEntry(one.getKey()));
                zipped.write(one.getValue());
                zipped.closeEntry();
            }
        }
    }

    private static String hash(Map<String, byte[]> content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
