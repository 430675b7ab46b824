package org.cunbu.portal.people.organization.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.http.PlainText;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.organization.NewResponsibility;
import org.cunbu.portal.people.organization.Responsibility;

/** What must hold before somebody answers for a place. At each step one person at a time answers for it. */
public final class Assigning {
    private Assigning() {}

    /**
     * Who is to answer.
     *
     * @param there everybody who answers, did or will answer for that place at that step
     */
    public static Responsibility of(NewResponsibility wish, List<Responsibility> there) {
        if (!wish.step().isFor(wish.place().level())) {
            throw Invalid.field("place", "wrong-level", wrongLevel(wish));
        }
        Days.check("from", wish.from());
        LocalDate until = wish.until();
        if (until != null) {
            Days.checkEnd(wish.from(), until);
        }
        Responsibility given = new Responsibility(
                Ids.next(),
                wish.step(),
                wish.place(),
                words("name", wish.name(), "请写姓名。"),
                words("title", wish.title(), "请写职务，如副县长、村支书。"),
                wish.from(),
                until);
        there.stream().filter(other -> standsInTheWay(given, other)).findFirst().ifPresent(other -> {
            throw new Conflict(
                    "already-there", "这个地方这一级从 %s 起已经由%s包保，先结束那一条，或者改日期。".formatted(other.from(), other.name()));
        });
        return given;
    }

    /** Those who answered until now with no end known: they end where the new one begins. */
    public static List<Responsibility> relieved(Responsibility given, List<Responsibility> there) {
        return there.stream().filter(other -> isRelieved(given, other)).toList();
    }

    /** Whether both cannot be. */
    static boolean standsInTheWay(Responsibility given, Responsibility other) {
        return !isRelieved(given, other) && Days.overlap(given.from(), given.until(), other.from(), other.until());
    }

    static boolean isRelieved(Responsibility given, Responsibility other) {
        return other.until() == null && other.from().isBefore(given.from());
    }

    private static String wrongLevel(NewResponsibility wish) {
        return switch (wish.step()) {
            case COUNTY_LEADER -> "县领导包的是乡镇（9 位代码）或者村（12 位代码）。";
            case TOWNSHIP_CADRE -> "乡镇干部包的是村，代码是 12 位。";
            case VILLAGE_CADRE -> "村干部包的是组，代码是 15 位。";
            case GROUP_LEADER -> "党员组长包的是户，代码是 19 位。";
        };
    }

    private static String words(String field, String raw, String missing) {
        String text = PlainText.oneLine(field, raw.strip(), Responsibility.LONGEST);
        if (text.isBlank()) {
            throw Invalid.field(field, "missing", missing);
        }
        return text;
    }
}
