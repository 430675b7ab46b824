package org.cunbu.standalone.demo.size;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.petition.intake.Kind;

/**
 * The parts of invented letters: matters with their facts and answers, and what people say around them, each kind of
 * letter in its own way. They accuse nobody and name nobody.
 */
final class Phrases {

    private static final String EVERYWHERE = "*";

    private final Map<Kind, Map<String, List<String>>> common = new EnumMap<>(Kind.class);
    private final Map<String, Topic> topics = new LinkedHashMap<>();

    /**
     * What letters are about.
     *
     * @param lead the unit that answers, or {@code {township-unit}}
     */
    record Topic(String lead, List<Kind> kinds, Map<String, List<String>> parts) {

        List<String> of(String part) {
            return parts.getOrDefault(part, List.of());
        }
    }

    private Phrases() {}

    static Phrases read() {
        var phrases = new Phrases();
        try (var in = Phrases.class.getResourceAsStream("/demo/phrases.tsv")) {
            if (in == null) throw new IllegalStateException("demo/phrases.tsv is not on the class path");
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(phrases::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private void learn(String[] cells) {
        if (cells[0].equals(EVERYWHERE)) {
            for (Kind kind : cells[2].isEmpty() ? List.of(Kind.values()) : kinds(cells[2])) {
                common.computeIfAbsent(kind, first -> new HashMap<>())
                        .computeIfAbsent(cells[3], part -> new ArrayList<>())
                        .add(cells[4]);
            }
            return;
        }
        var topic =
                topics.computeIfAbsent(cells[0], name -> new Topic(cells[1], kinds(cells[2]), new LinkedHashMap<>()));
        topic.parts().computeIfAbsent(cells[3], part -> new ArrayList<>()).add(cells[4]);
    }

    private static List<Kind> kinds(String names) {
        return Arrays.stream(names.split(",")).map(Kind::valueOf).toList();
    }

    List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /** What a letter of this kind may be about. */
    List<Topic> topics(Kind kind) {
        return topics.values().stream()
                .filter(topic -> topic.kinds().contains(kind))
                .toList();
    }

    /** What letters of this kind may say, whatever they are about; empty where they say nothing of the sort. */
    List<String> common(String part, Kind kind) {
        return common.getOrDefault(kind, Map.of()).getOrDefault(part, List.of());
    }
}
