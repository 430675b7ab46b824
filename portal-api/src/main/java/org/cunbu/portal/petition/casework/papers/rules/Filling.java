package org.cunbu.portal.petition.casework.papers.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.petition.casework.PaperLine;
import org.cunbu.portal.petition.casework.PaperLine.Mark;
import org.cunbu.portal.petition.casework.PaperSlot;

/**
 * Fills a template. Each slot is filled once, and what is put into it is never read as a template again, whatever
 * somebody wrote into a letter. A line one of whose slots has nothing to say is left out.
 */
public final class Filling {

    static final Pattern SLOT = Pattern.compile("\\{\\{([^{}]*)}}");

    private Filling() {}

    /** The lines of a paper; the slots to be kept stay as they are. */
    public static List<PaperLine> fill(String template, Map<PaperSlot, String> values, Set<PaperSlot> kept) {
        return TemplateLine.of(template).stream()
                .flatMap(line -> filled(line, values, kept))
                .toList();
    }

    /** Puts the last value into lines that were kept with this slot. */
    public static List<PaperLine> complete(List<PaperLine> lines, PaperSlot slot, String value) {
        return lines.stream()
                .map(line -> new PaperLine(
                        line.mark(),
                        line.cells().stream()
                                .map(cell -> cell.replace(slot.mark(), value))
                                .toList()))
                .toList();
    }

    /** Which of these slots have nothing to be filled with. */
    public static Set<PaperSlot> missing(Set<PaperSlot> wanted, Map<PaperSlot, String> values) {
        return wanted.stream()
                .filter(slot -> values.getOrDefault(slot, "").isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<PaperLine> filled(TemplateLine line, Map<PaperSlot, String> values, Set<PaperSlot> kept) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.cells()) {
            Optional<String> words = words(cell, values, kept);
            if (words.isEmpty()) return Stream.empty();
            cells.add(words.get());
        }
        if (line.mark() == Mark.ROW) return Stream.of(line.filled(cells));
        return cells.getFirst()
                .lines()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> line.filled(List.of(words)));
    }

    private static Optional<String> words(String cell, Map<PaperSlot, String> values, Set<PaperSlot> kept) {
        var words = new StringBuilder();
        var slots = SLOT.matcher(cell);
        int from = 0;
        while (slots.find()) {
            Optional<PaperSlot> slot = PaperSlot.of(slots.group(1).strip());
            String value = slot.filter(kept::contains)
                    .map(PaperSlot::mark)
                    .or(() -> slot.map(each -> harmless(values.getOrDefault(each, ""))))
                    .orElse("");
            if (value.isBlank()) return Optional.empty();
            words.append(cell, from, slots.start()).append(value);
            from = slots.end();
        }
        return Optional.of(words.append(cell.substring(from)).toString());
    }

    /** Somebody's words never become a slot. */
    private static String harmless(String value) {
        return value.replace("{{", "｛｛").replace("}}", "｝｝");
    }
}
