package org.cunbu.portal.foundation.privacy.rules;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.privacy.rules.Reading.Way;

/** Reads digits that are said in words: 一三八, 壹叁捌, yao san ba, O and l for 0 and 1, and what radio operators say. */
final class Numerals {

    static final String WORDS = "零〇○◯Оо一幺弌壹二弍贰貳三弎叁參叄参四肆五伍六陆陸七柒八捌九玖";
    private static final String WORD_DIGITS = "000000111122223333334455666778899";
    static final String RADIO = "洞两兩么拐勾叉";
    private static final String RADIO_DIGITS = "022179X";

    private static final Map<String, Character> SYLLABLES = Map.ofEntries(
            Map.entry("ling", '0'),
            Map.entry("zero", '0'),
            Map.entry("oh", '0'),
            Map.entry("yao", '1'),
            Map.entry("yi", '1'),
            Map.entry("one", '1'),
            Map.entry("er", '2'),
            Map.entry("liang", '2'),
            Map.entry("two", '2'),
            Map.entry("san", '3'),
            Map.entry("three", '3'),
            Map.entry("si", '4'),
            Map.entry("four", '4'),
            Map.entry("wu", '5'),
            Map.entry("five", '5'),
            Map.entry("liu", '6'),
            Map.entry("lu", '6'),
            Map.entry("six", '6'),
            Map.entry("qi", '7'),
            Map.entry("seven", '7'),
            Map.entry("ba", '8'),
            Map.entry("eight", '8'),
            Map.entry("jiu", '9'),
            Map.entry("nine", '9'));

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z|]+");
    private static final Pattern LOOKALIKES = Pattern.compile("[OoIil|Xx]+");
    /** One or two letters of a plate, and at once what stands for its digits: DOl4ll. */
    private static final Pattern PLATE_LETTERS = Pattern.compile("[A-HJK]{1,2}[OoIl|]+");

    private static final Pattern SYLLABLE = Pattern.compile(
            "liang|ling|liu|lu|yao|yi|san|six|seven|si|wu|qi|ba|jiu|nine|zero|oh|one|two|three|four|five|eight|er");
    private static final Pattern ALL_SYLLABLES = Pattern.compile("(?:" + SYLLABLE.pattern() + ")+");

    private Numerals() {}

    /** Chinese numerals, words and look-alikes as digits too. */
    static Reading spoken(Reading plain) {
        return letters(characters(plain, WORDS, WORD_DIGITS, Way.SPOKEN));
    }

    /** As over the radio: 洞 is 0, 拐 is 7, 勾 is 9. Apart from the others, since 洞口 is also a county. */
    static Reading radioed(Reading spoken) {
        return characters(spoken, RADIO, RADIO_DIGITS, Way.RADIOED);
    }

    private static Reading characters(Reading from, String words, String digits, Way way) {
        String signs = from.signs();
        var to = new Reading.Writer(signs.length());
        for (int i = 0; i < signs.length(); i++) {
            int word = words.indexOf(signs.charAt(i));
            if (word >= 0) to.add(digits.charAt(word), from.start(i), from.end(i), way);
            else from.copy(to, i, i + 1);
        }
        return to.done();
    }

    private static Reading letters(Reading from) {
        Matcher run = LETTERS.matcher(from.signs());
        var to = new Reading.Writer(from.signs().length());
        int at = 0;
        while (run.find()) {
            from.copy(to, at, run.start());
            word(from, to, run.start(), run.end());
            at = run.end();
        }
        from.copy(to, at, from.signs().length());
        return to.done();
    }

    private static void word(Reading from, Reading.Writer to, int start, int end) {
        String word = from.signs().substring(start, end).toLowerCase(Locale.ROOT);
        if (LOOKALIKES.matcher(word).matches()) {
            for (int i = start; i < end; i++) {
                to.add(lookedAt(word.charAt(i - start)), from.start(i), from.end(i), Way.SPOKEN);
            }
        } else if (PLATE_LETTERS.matcher(from.signs().substring(start, end)).matches()) {
            int letters = isLookalike(word.charAt(1)) ? 1 : 2;
            from.copy(to, start, start + letters);
            word(from, to, start + letters, end);
        } else if (ALL_SYLLABLES.matcher(word).matches()) {
            Matcher syllable = SYLLABLE.matcher(word);
            while (syllable.find()) {
                to.add(
                        SYLLABLES.getOrDefault(syllable.group(), '0'),
                        from.start(start + syllable.start()),
                        from.end(start + syllable.end() - 1),
                        Way.SPOKEN);
            }
        } else {
            from.copy(to, start, end);
        }
    }

    private static boolean isLookalike(char letter) {
        return LOOKALIKES.matcher(String.valueOf(letter)).matches();
    }

    private static char lookedAt(char letter) {
        return switch (letter) {
            case 'o' -> '0';
            case 'x' -> 'X';
            default -> '1';
        };
    }
}
