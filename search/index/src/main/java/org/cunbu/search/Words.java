package org.cunbu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box: loose words, and phrases in quotation marks that must stand exactly so.
 *
 * @param loose at most {@value #LONGEST} characters together with the phrases
 */
public record Words(String loose, List<String> phrases) {
    /** A longer question is cut off here. */
    public static final int LONGEST = 200;

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|＂([^＂]+)＂");
    private static final Pattern LONE_SURROGATES = Pattern.compile(
            "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|\\p{Cntrl}");

    public Words {
        phrases = List.copyOf(phrases);
    }

    /** No words at all: everything that passes the filters. */
    public static Words none() {
        return new Words("", List.of());
    }

    /** Reads what was typed. */
    public static Words of(String typed) {
        String text = cut(LONE_SURROGATES.matcher(typed).replaceAll(" ").strip());
        List<String> phrases = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        StringBuilder loose = new StringBuilder();
        while (quoted.find()) {
            quoted.appendReplacement(loose, " ");
            phrases.add(inside(quoted).strip());
        }
        quoted.appendTail(loose);
        return new Words(
                loose.toString().strip(),
                phrases.stream().filter(phrase -> !phrase.isEmpty()).toList());
    }

    public boolean isEmpty() {
        return loose.isEmpty() && phrases.isEmpty();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static String inside(Matcher quoted) {
        for (int group = 1; group <= quoted.groupCount(); group++) {
            String text = quoted.group(group);
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
