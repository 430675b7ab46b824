package org.cunbu.portal.foundation.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;

/** The working days that the shipped notices make, read without a database. */
public final class NoticesOf2026 {

    private NoticesOf2026() {}

    public static WorkingDays workingDays() {
        try (var in = NoticesOf2026.class.getResourceAsStream("/calendar/cn-holidays.csv")) {
            var days = new HashMap<LocalDate, WorkingDays.Notice>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        var cells = line.split(",", -1);
                        days.put(
                                LocalDate.parse(cells[0]),
                                new WorkingDays.Notice(cells[1].equals("holiday"), cells[2]));
                    });
            return new WorkingDays(days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
