package org.cunbu.bench;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the replay was asked to do.
 *
 * @param data the folder of a demo portal, whose accounts bring letters to publication; null: letters are only sent
 * @param limit so many rows at most
 * @param publish so many letters at most are brought to publication
 * @param together so many requests at a time
 */
record Options(Path file, URI portal, @Nullable Path data, int limit, int publish, int together) {
    static Options of(String[] args) {
        if (args.length == 0 || args[0].startsWith("--") || args.length % 2 == 0) {
            throw new IllegalArgumentException("replay FILE.csv [--portal http://localhost:8080] [--data FOLDER]"
                    + " [--limit N] [--publish N] [--together 8]");
        }
        Options options = new Options(
                Path.of(args[0]), URI.create("http://localhost:8080"), null, Integer.MAX_VALUE, Integer.MAX_VALUE, 8);
        for (int i = 1; i < args.length; i += 2) {
            options = options.with(args[i], args[i + 1]);
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--portal" -> new Options(file, URI.create(value), data, limit, publish, together);
            case "--data" -> new Options(file, portal, Path.of(value), limit, publish, together);
            case "--limit" -> new Options(file, portal, data, Integer.parseInt(value), publish, together);
            case "--publish" -> new Options(file, portal, data, limit, Integer.parseInt(value), together);
            case "--together" -> new Options(file, portal, data, limit, publish, Integer.parseInt(value));
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }
}
