package org.cunbu.standalone.demo.size;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A text that is being put together: it says nothing twice before it has said everything once. */
final class Draft {

    private static final String[] SPOTS = {
        "村口", "桥头", "老井边", "晒谷坪", "学校门口", "祠堂旁", "茶山脚下", "水塘边", "老街拐角", "加油站对面", "河堤上", "枫树下", "卫生室门前", "渡口"
    };
    private static final String[] SEASONS = {"春耕", "汛期", "夏天", "双抢", "秋收", "冬天", "过年"};
    private static final String[] AGO = {"半个月", "一个月", "两个多月", "三个月", "小半年", "大半年", "一年多"};
    static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private final Writing.From from;
    private final RandomGenerator random;
    private final StringBuilder text = new StringBuilder();
    private final Map<List<String>, Deque<String>> unsaid = new IdentityHashMap<>();
    private LocalDate day;

    Draft(Writing.From from, RandomGenerator random) {
        this.from = from;
        this.random = random;
        this.day = LocalDate.of(2025, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    int length() {
        return text.length();
    }

    /** Adds words as they are. */
    void put(String words) {
        text.append(words);
    }

    /** Adds one of these; nothing where there is none. */
    void add(List<String> several) {
        add(several, Integer.MAX_VALUE);
    }

    /** The same, unless the text would become much longer than it should; whether it would. */
    boolean add(List<String> several, int length) {
        if (several.isEmpty()) return true;
        var sentence = filled(draw(several));
        boolean fits = text.isEmpty() || text.length() + sentence.length() / 2 <= length;
        if (fits) text.append(sentence);
        return fits;
    }

    /** A line of a diary: each is later than the one before. */
    void dated(List<String> several) {
        day = day.plusDays(2 + random.nextInt(15));
        text.append('\n')
                .append(day.getMonthValue())
                .append('月')
                .append(day.getDayOfMonth())
                .append("日，");
        text.append(filled(draw(several)));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private String draw(List<String> several) {
        if (several.size() == 1) return several.getFirst();
        var left = unsaid.computeIfAbsent(several, all -> new ArrayDeque<>());
        if (left.isEmpty()) {
            var again = new ArrayList<>(several);
            Collections.shuffle(again, java.util.Random.from(random));
            left.addAll(again);
        }
        return left.removeFirst();
    }

    private String filled(String words) {
        if (words.indexOf('{') < 0) return words;
        var filled = new StringBuilder();
        int at = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
            int close = words.indexOf('}', open);
            filled.append(words, at, open).append(word(words.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(words, at, words.length()).toString();
    }

    private String word(String name) {
        return switch (name) {
            case "village" -> from.village();
            case "township" -> from.township();
            case "group" -> one(NUMERALS) + "组";
            case "spot" -> one(SPOTS);
            case "side" -> "东南西北".substring(random.nextInt(4)).substring(0, 1);
            case "season" -> one(SEASONS);
            case "ago" -> one(AGO);
            case "month" -> Integer.toString(1 + random.nextInt(12));
            case "day" -> Integer.toString(1 + random.nextInt(28));
            case "n" -> Integer.toString(2 + random.nextInt(8));
            case "m" -> Integer.toString(10 + random.nextInt(80));
            case "k" -> Integer.toString(100 + 10 * random.nextInt(80));
            default -> throw new IllegalStateException("a phrase asks for {" + name + "}");
        };
    }

    private String one(String[] several) {
        return several[random.nextInt(several.length)];
    }
}
