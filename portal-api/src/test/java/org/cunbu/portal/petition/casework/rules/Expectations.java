package org.cunbu.portal.petition.casework.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.petition.casework.Act;

/** The table of expectations, written by hand: casework/who-may.txt. */
public final class Expectations {

    private static final Map<Standing, Map<Relation, Set<Act>>> TABLE = read();

    private Expectations() {}

    /** What somebody in this relation is expected to be allowed in this standing. */
    public static Set<Act> of(Standing standing, Relation relation) {
        return TABLE.getOrDefault(standing, Map.of()).getOrDefault(relation, Set.of());
    }

    /** Whether the act is expected to be allowed in some standing. */
    public static boolean ever(Relation relation, Act act) {
        return Arrays.stream(Standing.values())
                .anyMatch(standing -> of(standing, relation).contains(act));
    }

    private static Map<Standing, Map<Relation, Set<Act>>> read() {
        var table = new EnumMap<Standing, Map<Relation, Set<Act>>>(Standing.class);
        Map<Relation, Set<Act>> rows = Map.of();
        for (String line : text().lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (!line.startsWith(" ")) {
                rows = new EnumMap<>(Relation.class);
                table.put(Standing.valueOf(line.substring(0, line.indexOf(':'))), rows);
            } else {
                String[] words = line.strip().split("\\s+");
                rows.put(
                        Relation.valueOf(words[0]),
                        Arrays.stream(words).skip(1).map(Act::valueOf).collect(Collectors.toSet()));
            }
        }
        return table;
    }

    private static String text() {
        try (var in = Expectations.class.getResourceAsStream("/casework/who-may.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
