package org.cunbu.standalone.demo.size;

import java.util.List;
import java.util.random.RandomGenerator;
import org.cunbu.standalone.demo.size.Phrases.Topic;

/** Writes invented letters: 237 characters in the middle, up to 7,000, each put together anew. */
final class Writing {

    private static final double MIDDLE = Math.log(237);
    private static final double SPREAD = 0.78;
    private static final int LONGEST = 7_000;
    private static final String[] ORDER = {"fact", "detail", "effect", "fact", "tried", "detail", "wish"};
    private static final String[] SPOTS = {
        "村口", "桥头", "老井边", "晒谷坪", "学校门口", "祠堂旁", "茶山脚下", "水塘边", "老街拐角", "加油站对面", "河堤上", "枫树下", "卫生室门前", "渡口"
    };
    private static final String[] SEASONS = {"春耕", "汛期", "夏天", "双抢", "秋收", "冬天", "过年"};
    private static final String[] AGO = {"半个月", "一个月", "两个多月", "三个月", "小半年", "大半年", "一年多"};
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private final Phrases phrases;

    Writing(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Where a letter comes from, in words. */
    record From(String village, String township) {}

    String title(Topic topic, From from, RandomGenerator random) {
        return filled(pick(topic.of("title"), random), from, random);
    }

    String text(Topic topic, From from, RandomGenerator random) {
        int length = (int) Math.clamp(Math.exp(MIDDLE + SPREAD * random.nextGaussian()), 24, LONGEST);
        var text = new StringBuilder();
        if (length > 60) add(text, phrases.common("opening"), from, random, LONGEST);
        boolean numbered = length > 900;
        int points = 0;
        for (int part = 0; text.length() < length; part++) {
            if (numbered && part % ORDER.length == 0 && points < NUMERALS.length) {
                text.append('\n').append(NUMERALS[points++]).append("、");
            }
            if (!add(text, part(topic, ORDER[part % ORDER.length]), from, random, length)) break;
        }
        if (length > 120) add(text, phrases.common("closing"), from, random, LONGEST);
        return text.toString();
    }

    String answer(Topic topic, From from, RandomGenerator random) {
        var text = new StringBuilder();
        add(text, phrases.common("reply").subList(0, 2), from, random, LONGEST);
        add(text, topic.of("answer"), from, random, LONGEST);
        add(text, phrases.common("reply").subList(2, phrases.common("reply").size()), from, random, LONGEST);
        return text.toString();
    }

    String step(From from, RandomGenerator random) {
        return filled(pick(phrases.common("step"), random), from, random);
    }

    private List<String> part(Topic topic, String part) {
        var own = topic.of(part);
        return own.isEmpty() ? phrases.common(part) : own;
    }

    /** Adds a sentence unless the letter would become much longer than it should; whether it did. */
    private static boolean add(StringBuilder text, List<String> from, From place, RandomGenerator random, int length) {
        var sentence = filled(pick(from, random), place, random);
        boolean tooLong = text.length() > 0 && text.length() + sentence.length() / 2 > length;
        if (!tooLong) text.append(sentence);
        return !tooLong;
    }

    private static String pick(List<String> several, RandomGenerator random) {
        return several.get(random.nextInt(several.size()));
    }

    private static String filled(String words, From from, RandomGenerator random) {
        if (words.indexOf('{') < 0) return words;
        var filled = new StringBuilder();
        int at = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
            int close = words.indexOf('}', open);
            filled.append(words, at, open).append(word(words.substring(open + 1, close), from, random));
            at = close + 1;
        }
        return filled.append(words, at, words.length()).toString();
    }

    private static String word(String name, From from, RandomGenerator random) {
        return switch (name) {
            case "village" -> from.village();
            case "township" -> from.township();
            case "group" -> NUMERALS[random.nextInt(NUMERALS.length)] + "组";
            case "spot" -> SPOTS[random.nextInt(SPOTS.length)];
            case "side" -> "东南西北".substring(random.nextInt(4)).substring(0, 1);
            case "season" -> SEASONS[random.nextInt(SEASONS.length)];
            case "ago" -> AGO[random.nextInt(AGO.length)];
            case "month" -> Integer.toString(1 + random.nextInt(12));
            case "day" -> Integer.toString(1 + random.nextInt(28));
            case "n" -> Integer.toString(2 + random.nextInt(8));
            case "m" -> Integer.toString(10 + random.nextInt(80));
            case "k" -> Integer.toString(100 + 10 * random.nextInt(80));
            default -> throw new IllegalStateException("a phrase asks for {" + name + "}");
        };
    }
}
