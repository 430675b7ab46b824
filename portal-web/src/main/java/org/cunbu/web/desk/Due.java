package org.cunbu.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How long a letter may still wait, as an official reads it: a shape, a sentence, a date. Never colour alone.
 *
 * @param tone which of the five tones the page shows
 * @param days working days left or, for {@link Tone#OVER}, working days gone by
 * @param date the last day as 11月26日（周四）; empty where no clock runs
 * @param iso the same day for machines
 * @param clock message key of the clock that runs
 */
public record Due(Tone tone, int days, String date, String iso, String clock) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA);

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

    /** Nothing runs: answered and waiting for the petitioner, or closed. */
    public static Due none() {
        return new Due(Tone.NONE, 0, "", "", "desk.due.none");
    }

    /** The day as people say it. */
    public static String dayInWords(LocalDate day) {
        return DAY.format(day);
    }

    /** Message key of the sentence. */
    public String key() {
        return "desk.due." + tone.name().toLowerCase(Locale.ROOT);
    }

    /** Name of the CSS modifier. */
    public String css() {
        return "due-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
