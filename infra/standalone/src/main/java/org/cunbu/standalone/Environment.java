package org.cunbu.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The environment's variables, read strictly: what cannot be understood is said in a sentence. Each may instead be given
 * as a file that holds it, under its name with _FILE behind, as secrets are.
 */
final class Environment {

    private final Map<String, String> variables;
    private final Path root;

    /** @param root where relative folders begin */
    Environment(Map<String, String> variables, Path root) {
        this.variables = variables;
        this.root = root;
    }

    Optional<String> find(String name) {
        Optional<String> given = Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
        return given.isPresent()
                ? given.map(String::strip)
                : Optional.ofNullable(variables.get(name + "_FILE"))
                        .filter(value -> !value.isBlank())
                        .map(file -> contentOf(name + "_FILE", root.resolve(file.strip())));
    }

    Optional<Path> path(String name) {
        return find(name).map(given -> root.resolve(given).toAbsolutePath().normalize());
    }

    /** A file that is there and can be read. */
    Optional<Path> file(String name) {
        return path(name).map(file -> {
            if (!Files.isReadable(file)) {
                throw new CannotStart(name + " 指的文件读不到：" + file + " · " + name + " names a file that cannot be read");
            }
            return file;
        });
    }

    int port(String name, int otherwise) {
        return find(name).map(given -> port(name, given)).orElse(otherwise);
    }

    Optional<Boolean> yesOrNo(String name) {
        return find(name).map(given -> switch (given.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default ->
                throw new CannotStart(name + " 应是 true 或 false，现在是“" + given + "” · " + name + " is true or false");
        });
    }

    Optional<URI> address(String name) {
        return find(name).map(given -> address(name, given));
    }

    private static int port(String name, String given) {
        try {
            int port = Integer.parseInt(given);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new CannotStart(name + " 应是 1 到 65535 的端口号，现在是“" + given + "” · " + name + " is not a port");
    }

    private static URI address(String name, String given) {
        try {
            URI address = new URI(given.replaceFirst("/+$", ""));
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        throw new CannotStart(
                name + " 应是 https://… 或 http://localhost:… 这样的网址，现在是“" + given + "” · " + name + " is not an address");
    }

    private static String contentOf(String name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CannotStart(name + " 指的文件读不到：" + file + " · " + name + " names a file that cannot be read");
        }
    }
}
