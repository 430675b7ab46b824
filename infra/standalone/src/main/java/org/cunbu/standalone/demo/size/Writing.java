package org.cunbu.standalone.demo.size;

import java.util.List;
import java.util.random.RandomGenerator;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.standalone.demo.size.Phrases.Topic;

/**
 * Writes invented letters: 237 characters in the middle, up to 7,000, each put together anew. Long ones tell of several
 * matters, very long ones go on as a diary.
 */
final class Writing {

    private static final double MIDDLE = Math.log(237);
    private static final double SPREAD = 0.78;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 6_980;

    /** So few write pages and pages. */
    private static final double TALKATIVE = 0.012;

    private static final int SEVERAL_MATTERS = 700;
    private static final int DIARY = 1_500;
    private static final double BEFORE_THE_DIARY = 0.45;
    private static final String[] ORDER = {"fact", "detail", "effect", "fact", "tried", "detail", "wish"};

    private final Phrases phrases;

    Writing(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Where a letter comes from, in words. */
    record From(String village, String township) {}

    String title(Topic topic, Kind kind, From from, RandomGenerator random) {
        boolean suggests = kind == Kind.SUGGESTION;
        var titles = topic.of("title");
        var fitting = titles.stream()
                .filter(title -> title.startsWith("建议") == suggests)
                .toList();
        return said(fitting.isEmpty() ? titles : fitting, from, random);
    }

    String text(Topic topic, Kind kind, From from, RandomGenerator random) {
        var diary = phrases.common("chronicle", kind);
        int length = length(diary.isEmpty() ? DIARY : LONGEST, random);
        var draft = new Draft(from, random);
        if (length > 60) draft.add(phrases.common("opening", kind));
        boolean goesOn = length > DIARY;
        matters(draft, topic, kind, goesOn ? (int) (length * BEFORE_THE_DIARY) : length, random);
        if (goesOn) {
            draft.put("\n");
            draft.add(phrases.common("chronicle-opening", kind));
            while (draft.length() < length) draft.dated(diary);
            draft.put("\n");
        }
        if (length > 120) draft.add(phrases.common("closing", kind));
        return draft.toString();
    }

    private void matters(Draft draft, Topic first, Kind kind, int length, RandomGenerator random) {
        var others = phrases.topics(kind);
        int several = length > SEVERAL_MATTERS ? Math.min(Draft.NUMERALS.length, 1 + length / 450) : 1;
        var topic = first;
        for (int n = 0; n < several; n++) {
            if (several > 1) draft.put("\n" + Draft.NUMERALS[n] + "、");
            if (n > 0) draft.add(phrases.common("another", kind));
            matter(draft, topic, kind, length * (n + 1) / several);
            topic = others.get(random.nextInt(others.size()));
        }
    }

    private void matter(Draft draft, Topic topic, Kind kind, int length) {
        boolean fits = true;
        for (int part = 0; fits && draft.length() < length; part++) {
            var name = ORDER[part % ORDER.length];
            fits = draft.add(name.equals("fact") ? topic.of(name) : phrases.common(name, kind), length);
        }
    }

    private static int length(int longest, RandomGenerator random) {
        double length = random.nextDouble() < TALKATIVE
                ? DIARY * Math.pow((double) LONGEST / DIARY, random.nextDouble())
                : Math.exp(MIDDLE + SPREAD * random.nextGaussian());
        return (int) Math.clamp(length, SHORTEST, longest);
    }

    String answer(Topic topic, Kind kind, From from, RandomGenerator random) {
        var draft = new Draft(from, random);
        draft.add(phrases.common("reply-opening", kind));
        draft.add(topic.of("answer"));
        draft.add(phrases.common("reply-closing", kind));
        return draft.toString();
    }

    /** What is said beside: a step, a supplement, a note. */
    String aside(String part, Kind kind, From from, RandomGenerator random) {
        return said(phrases.common(part, kind), from, random);
    }

    private static String said(List<String> several, From from, RandomGenerator random) {
        var draft = new Draft(from, random);
        draft.add(several);
        return draft.toString();
    }
}
