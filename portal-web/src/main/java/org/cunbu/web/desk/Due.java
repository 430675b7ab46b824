package org.cunbu.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.ClockKind;

/**
 * How long a letter may still wait, as an official reads it: a shape, a sentence, a date. Never colour alone.
 *
 * @param days working days left or, for {@link Tone#OVER}, working days gone by
 * @param date the last day as 11月26日（周四）; empty where no clock runs
 * @param iso the same day for machines
 * @param clock message key of the clock that runs
 */
public record Due(Tone tone, int days, String date, String iso, String clock) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA);
    private static final int SOON = 2;

    /** The tones, most urgent first; each has a shape of its own. */
    public enum Tone {
        OVER("▲"),
        TODAY("◆"),
        SOON("◈"),
        CALM("◇"),
        NONE("–");

        private final String shape;

        Tone(String shape) {
            this.shape = shape;
        }

        /** The sign printed beside the words. */
        public String shape() {
            return shape;
        }
    }

    /** Nothing runs. */
    public static Due none() {
        return new Due(Tone.NONE, 0, "", "", "desk.due.none");
    }

    /** A clock that ends on that day, seen on this one. */
    public static Due of(ClockKind clock, LocalDate last, LocalDate today, WorkingDays calendar) {
        String key = "desk.clock." + clock.name();
        if (today.isAfter(last)) {
            int gone = calendar.workingDaysBetween(last, today);
            return new Due(Tone.OVER, gone, dayInWords(last), last.toString(), key);
        }
        int left = calendar.workingDaysBetween(today, last);
        Tone tone = today.equals(last) ? Tone.TODAY : left <= SOON ? Tone.SOON : Tone.CALM;
        return new Due(tone, left, dayInWords(last), last.toString(), key);
    }

    /** The day as people say it: 11月26日（周四）. */
    public static String dayInWords(LocalDate day) {
        return DAY.format(day);
    }

    /** Message key of the sentence; a clock that ran out on a day off has no working day to count yet. */
    public String key() {
        return tone == Tone.OVER && days == 0 ? "desk.due.over.now" : "desk.due." + css();
    }

    /** Name of the tone in styles. */
    public String css() {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
