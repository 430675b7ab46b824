package org.cunbu.portal.petition.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a public text the places where something is hidden, so that a page can show and say them. */
public final class Masks {

    private static final Pattern MARK = Pattern.compile("〔(?:隐去|电话|证件号|账号|车牌|邮箱|联系账号|姓名)〕");

    /** A stretch of a public text. */
    public record Stretch(String text, boolean hidden) {}

    private Masks() {}

    /** The text, cut at its marks. */
    public static List<Stretch> cut(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int at = 0;
        while (mark.find()) {
            if (mark.start() > at) stretches.add(new Stretch(text.substring(at, mark.start()), false));
            stretches.add(new Stretch(mark.group(), true));
            at = mark.end();
        }
        if (at < text.length()) stretches.add(new Stretch(text.substring(at), false));
        return List.copyOf(stretches);
    }
}
