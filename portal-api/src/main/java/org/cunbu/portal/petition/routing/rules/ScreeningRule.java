package org.cunbu.portal.petition.routing.rules;

import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Screening;

/**
 * Who must look at a letter before it goes on. A denunciation, or what sounds like one, goes to the discipline desk
 * before anybody else; what names a person or concerns village cadres, to the dispatcher.
 */
public final class ScreeningRule {

    private ScreeningRule() {}

    /** The desk that a new letter must pass. */
    public static Screening screen(Kind kind, String title, String text) {
        return screen(kind, title, text, false);
    }

    /** The desk that is left when a person at the discipline desk has found that nobody is accused. */
    public static Screening cleared(Kind kind, String title, String text) {
        return screen(kind, title, text, true);
    }

    /** Whether words that come after the letter sound like a denunciation. */
    public static boolean accuses(String words) {
        return !Lexicon.accusationsIn(words).isEmpty();
    }

    private static Screening screen(Kind kind, String title, String text, boolean cleared) {
        var words = title + "\n" + text;
        var accusing = accusing(kind, Lexicon.accusationsIn(words));
        var personal = personal(words);
        boolean aboutVillage = !Lexicon.villageCadresIn(words).isEmpty();
        if (!accusing.isEmpty() && !cleared) {
            return new Screening(Desk.DISCIPLINE, joined(accusing, personal), aboutVillage);
        }
        var reasons = accusing.isEmpty() ? personal : joined(List.of("纪检监察已核，信里没有指控任何人，由分办员确定"), personal);
        return new Screening(reasons.isEmpty() ? Desk.NONE : Desk.DISPATCHER, reasons, aboutVillage);
    }

    private static List<String> accusing(Kind kind, List<String> words) {
        var reasons = new ArrayList<String>();
        if (kind == Kind.REPORT) {
            reasons.add("来信人选的是举报");
        }
        if (!words.isEmpty()) {
            reasons.add("信里有" + quoted(words) + "，可能是检举控告");
        }
        return reasons;
    }

    private static List<String> personal(String words) {
        var reasons = new ArrayList<String>();
        add(reasons, Lexicon.villageCadresIn(words), "，涉及村（社区）干部");
        add(reasons, Lexicon.peopleIn(words), "，像是说到了某个人");
        add(reasons, Lexicon.dangersIn(words), Screening.DANGER);
        return reasons;
    }

    private static void add(List<String> reasons, List<String> words, String why) {
        if (!words.isEmpty()) {
            reasons.add("信里有" + quoted(words) + why);
        }
    }

    private static List<String> joined(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    static String quoted(List<String> words) {
        return String.join(
                "", words.stream().limit(5).map(word -> "“" + word + "”").toList());
    }
}
