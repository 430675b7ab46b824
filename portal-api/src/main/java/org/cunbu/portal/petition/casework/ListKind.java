package org.cunbu.portal.petition.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three lists that every unit and level has. */
public enum ListKind {
    /** What is open: somebody must still act. */
    PROBLEMS("问题清单", "没办结的信，先到期的在前"),
    /** What was assigned or ordered and is open: to whom, until when. */
    ASSIGNMENTS("交办清单", "交办和派单的信：交给谁、到哪天，先到期的在前"),
    /** What was closed, with what shows that it was done. */
    CLOSE_OUTS("销号清单", "这个月办结的信和依据，最近的在前");

    private final String word;
    private final String meaning;

    ListKind(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    /** Its name in an address: close-outs. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ListKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** Whether it holds what is over. */
    public boolean isOfTheClosed() {
        return this == CLOSE_OUTS;
    }
}
