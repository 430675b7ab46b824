package org.cunbu.standalone;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command's words, read: {@code --name value} or {@code --name=value}, {@code --flag}, and plain ones. */
public final class Options {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Map<String, String> values = new HashMap<>();
    private final List<String> plain = new ArrayList<>();

    private Options() {}

    /** @param valued names that a value follows; @param flags names that stand alone */
    public static Options of(List<String> words, Set<String> valued, Set<String> flags) {
        Options options = new Options();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                options.plain.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            if (flags.contains(name) && equals < 0) {
                options.values.put(name, "");
            } else if (valued.contains(name) && equals >= 0) {
                options.values.put(name, word.substring(equals + 1));
            } else if (valued.contains(name) && i + 1 < words.size()) {
                options.values.put(name, words.get(++i));
            } else {
                throw new NotUnderstood("不认识 " + word + "，或缺少它的值 · " + word + " is not known, or lacks its value");
            }
        }
        return options;
    }

    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public List<String> plain() {
        return List.copyOf(plain);
    }

    /** A whole number from 1 on. */
    public Optional<Integer> number(String name) {
        return value(name).map(given -> {
            try {
                int number = Integer.parseInt(given.strip());
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // said below
            }
            throw new NotUnderstood("--" + name + " 应是正整数，现在是“" + given + "” · it must be a whole number from 1 on");
        });
    }

    /** An instant as 2026-11-25T12:00:00Z or with its offset; without one it is Beijing time. */
    public Optional<Instant> instant(String name) {
        return value(name).map(given -> {
            String text = given.strip().replace(' ', 'T');
            try {
                return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(HERE).toInstant();
            } catch (DateTimeParseException noTime) {
                throw new NotUnderstood("--" + name + " 应像 2026-11-25T12:00:00（北京时间）或 2026-11-25T04:00:00Z，现在是“" + given
                        + "” · it must be an instant");
            }
        });
    }
}
