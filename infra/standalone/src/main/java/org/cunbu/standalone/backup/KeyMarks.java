package org.cunbu.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marks by which keys are recognised without being known. A set of keys has a mark for each, so that a folder into which
 * newer keys have come still fits an older backup.
 */
final class KeyMarks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeyMarks() {}

    static Map<String, String> of(Path folder) {
        Map<String, String> marks = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return marks;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().equals("DEMO"))
                    .sorted()
                    .toList()) {
                marks.putAll(ofFile(file));
            }
            return marks;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a backup needs and the folder does not have. */
    static List<String> missing(Map<String, String> needed, Path folder) {
        Map<String, String> there = of(folder);
        return needed.entrySet().stream()
                .filter(mark -> !mark.getValue().equals(there.get(mark.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> ofFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        String content = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        Map<String, String> marks = new TreeMap<>();
        if (name.endsWith(".json")) {
            try {
                for (JsonNode key : JSON.readTree(content).path("key")) {
                    String id = key.path("keyId").asString("");
                    if (!id.isEmpty()) {
                        marks.put(name + " " + id, mark(key.path("keyData").toString()));
                    }
                }
            } catch (JacksonException noJson) {
                marks.clear();
            }
        }
        return marks.isEmpty() ? Map.of(name, mark(content)) : marks;
    }

    private static String mark(String content) {
        return HexFormat.of().formatHex(Copying.sha256().digest(content.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
