package org.cunbu.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the project that the tests of a deployment look into. */
final class Sources {

    private static final Path ROOT = Path.of(System.getProperty("cunbu.root", "../.."));

    private Sources() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        return text(file(path));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The documents of a YAML file or of what helm has rendered. */
    static List<Map<?, ?>> documents(String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return Stream.of(yaml.split("(?m)^---\\s*$"))
                .map(document -> (Object) new Yaml(new SafeConstructor(strict)).load(document))
                .filter(Objects::nonNull)
                .<Map<?, ?>>map(document -> (Map<?, ?>) document)
                .toList();
    }

    /** A version that the root's pom names. */
    static String version(String property) {
        Matcher found =
                Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)</").matcher(text("pom.xml"));
        if (!found.find()) throw new IllegalStateException("the root's pom has no " + property);
        return found.group(1);
    }

    /** Every source of the program itself, as one text. */
    static String program() {
        StringBuilder all = new StringBuilder();
        for (String module : List.of("portal-api", "portal-web", "search/index")) {
            try (Stream<Path> files = Files.walk(file(module + "/src/main"))) {
                files.filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                        .forEach(file -> all.append(text(file)).append('\n'));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        return all.toString();
    }
}
